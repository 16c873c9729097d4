import numpy as np


def kmeans(X: np.ndarray, init: np.ndarray, max_iter: int, tol: float) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centroids.

    X: (n, d) float64, init: (k, d) float64. Ties: smallest index. An empty cluster keeps its centroid.
    Stops after max_iter rounds, or once the centroids together move by at most tol.
    Returns (centroids, labels, inertia): (k, d), (n,) and a float, labels for the final centroids.
    """
