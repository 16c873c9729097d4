import numpy as np


def fit_logreg(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, lr: float, epochs: int, l2: float
) -> tuple[np.ndarray, float, np.ndarray]:
    """Fit by full-batch gradient descent from zero and score X_test.

    X_train: (n, d) float64, y_train: (n,) of 0 and 1, X_test: (m, d) float64.
    Objective: mean log loss + l2 / 2 * |w|^2, the intercept is not penalized.
    Returns (w, b, p): w of shape (d,), b a float, p of shape (m,), the probabilities of label 1.
    """
