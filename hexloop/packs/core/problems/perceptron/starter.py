import numpy as np


def fit_perceptron(X: np.ndarray, y: np.ndarray, max_epochs: int) -> tuple[np.ndarray, float, list[int]]:
    """Perceptron rule from w = 0, b = 0, rows in their order.

    X: (n, d) float64, y: (n,) of -1 and 1. A mistake is y * (w @ x + b) <= 0.
    Returns (w, b, mistakes): (d,), a number, and the mistakes of each epoch that was run.
    """
