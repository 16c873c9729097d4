import numpy as np


def lambdas(s: np.ndarray, rel: np.ndarray, k: int | None) -> np.ndarray:
    """Gradient of the pairwise ranking cost by the scores.

    s: (n,) float64 scores, rel: (n,) int64. k: cut of nDCG for LambdaRank, None for RankNet.
    The better document of a pair gets the negative share. Returns (n,) float64.
    """
