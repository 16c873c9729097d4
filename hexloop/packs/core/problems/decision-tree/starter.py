import numpy as np


def fit_tree(X: np.ndarray, y: np.ndarray, max_depth: int):
    """Decision tree with Gini impurity.

    X: (n, d) float64, y: (n,) int64.
    Returns a label (leaf) or (feature, threshold, gain, left, right); rows with x <= threshold go left.
    """
