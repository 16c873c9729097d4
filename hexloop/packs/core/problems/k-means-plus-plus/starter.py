import numpy as np


def kmeanspp_init(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """k-means++ starting centroids, (k, d), in the order in which they are chosen.

    X: (n, d) float64. One u = rng.random() for each centroid: row int(u * n) first,
    then the first row whose cumulative squared distance exceeds u times the sum.
    """
