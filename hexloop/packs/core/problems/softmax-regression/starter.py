import numpy as np


def fit_softmax(X: np.ndarray, y: np.ndarray, lr: float, epochs: int) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression by full-batch gradient descent from zero, mean cross-entropy.

    X: (n, d) float64, y: (n,) int64 from 0 on; C is y.max() + 1.
    Returns (W, b) of shapes (d, C) and (C,).
    """
