import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int) -> np.ndarray:
    """Label each row of X_test by a vote among its k nearest rows of X_train.

    X_train: (n, d) float64, y_train: (n,) int64, X_test: (m, d) float64. Returns (m,) labels.
    Distance ties: smaller row number first. Vote ties: smallest label.
    """
