import numpy as np


def lstm(
    x: np.ndarray,
    h0: np.ndarray,
    c0: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
):
    """x: (T, B, D), h0, c0: (B, H), W: (4H, D), U: (4H, H), b: (4H,), blocks i, f, g, o.

    Returns (hs, (h, c)) with hs of shape (T, B, H).
    """
