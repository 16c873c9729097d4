import numpy as np


def fit_lasso(X: np.ndarray, y: np.ndarray, lam: float, n_iter: int) -> np.ndarray:
    """Lasso without intercept by cyclic coordinate descent from w = 0.

    X: (n, d) float64, y: (n,) float64. Objective: 1 / (2n) * |y - X w|^2 + lam * sum |w_j|.
    Returns w: (d,) after n_iter sweeps.
    """
