import numpy as np


def debias(
    docs: np.ndarray, clicks: np.ndarray, theta: np.ndarray, gamma: np.ndarray, iters: int, clip: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Position-based click model by EM, then inverse-propensity estimates of relevance.

    docs, clicks: (n, K) int64. theta: (K,) and gamma: (D,) start values.
    Returns (theta, gamma, est): theta[0] is 1 after scaling, est has 0 for documents never shown.
    """
