import numpy as np


def fit_gd(X: np.ndarray, y: np.ndarray, lr: float, epochs: int) -> tuple[np.ndarray, np.ndarray]:
    """Least squares by full-batch gradient descent from w = 0, without an intercept.

    X: (n, d) float64, y: (n,) float64. Loss: mean of squared residuals.
    Returns (w, losses): (d,) and (epochs,), losses[e] is the loss before step e.
    """
