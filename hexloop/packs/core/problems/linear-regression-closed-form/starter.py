import numpy as np


def fit_ols(X: np.ndarray, y: np.ndarray, intercept: bool) -> np.ndarray:
    """Least squares from a formula.

    X: (n, d) float64, perhaps rank-deficient, y: (n,) float64.
    Returns w of shape (d,), or (d + 1,) with the intercept first. Any minimizer is right.
    """
