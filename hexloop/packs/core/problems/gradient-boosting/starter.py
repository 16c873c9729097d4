import numpy as np


def fit_gbdt(X: np.ndarray, y: np.ndarray, n_rounds: int, lr: float, depth: int = 1, loss: str = "squared"):
    """Gradient boosting with regression trees; loss is "squared" or "log".

    X: (n, d) float64, y: (n,) float64.
    Returns a function F: for Z of shape (m, d), F(Z) has shape (m,).
    """
