import numpy as np


def ndcg(rel: np.ndarray, score: np.ndarray, k: int, gain: str) -> float:
    """Normalized discounted cumulative gain of the first k documents.

    rel: (n,) int64, score: (n,) float64, gain: "linear" or "exponential".
    Equal scores: smaller index first. 0.0 when no document is relevant.
    """
