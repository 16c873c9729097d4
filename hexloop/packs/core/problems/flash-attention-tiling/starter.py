import numpy as np


def flash(q: np.ndarray, k: np.ndarray, v: np.ndarray, block: int) -> np.ndarray:
    """Attention by tiles of block rows, with an online softmax.

    q, k, v: (T, D) float64. Returns softmax(q k^T / sqrt(D)) v, (T, D) float64,
    without a (T, T) array.
    """
