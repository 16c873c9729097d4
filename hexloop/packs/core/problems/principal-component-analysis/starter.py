import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Principal components of X: (n, d) float64.

    Returns (components, Z, ratio): (k, d), (n, k) and (k,).
    The entry of largest size in each component is positive.
    """
