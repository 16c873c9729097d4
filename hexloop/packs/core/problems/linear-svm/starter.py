import numpy as np


def fit_svm(X: np.ndarray, y: np.ndarray, lam: float, epochs: int) -> tuple[np.ndarray, float]:
    """Linear SVM by Pegasos steps, rows in order, penalized intercept.

    X: (n, d) float64, y: (n,) int64 of -1 and 1.
    Returns (w, b): (d,) and a float.
    """
