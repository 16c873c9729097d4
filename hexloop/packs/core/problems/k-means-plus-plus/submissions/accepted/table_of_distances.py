import numpy as np


def kmeanspp_init(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    n = len(X)
    square = (X**2).sum(axis=1)
    centroids = np.empty((k, X.shape[1]))
    table = np.empty((k, n))
    for j, u in enumerate(rng.random(k)):
        w = table[:j].min(axis=0) if j else np.zeros(n)
        above = np.cumsum(w) > u * w.sum()
        at = above.argmax() if above.any() else int(u * n)
        centroids[j] = X[at]
        table[j] = square - 2 * X @ X[at] + square[at]
    return centroids
