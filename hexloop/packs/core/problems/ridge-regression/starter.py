import numpy as np


def fit_ridge(X: np.ndarray, y: np.ndarray, lam: float) -> tuple[np.ndarray, float]:
    """Ridge regression with an intercept that is not penalized.

    X: (n, d) float64, y: (n,) float64. Objective: sum of squared residuals + lam * |w|^2.
    Returns (w, b): (d,) and a float.
    """
