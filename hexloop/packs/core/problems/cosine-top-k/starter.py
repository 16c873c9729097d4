import numpy as np


def topk(Q: np.ndarray, X: np.ndarray, k: int) -> np.ndarray:
    """Row numbers of the k items with the highest cosine, best first, ties by row number.

    Q: (m, d) float64, X: (n, d) float64, 1 <= k <= n. A zero vector has cosine 0 with everything.
    Returns (m, k) int64.
    """
