# bincount without minlength is too short when the last clusters are empty.
import numpy as np


def kmeans(X, init, max_iter, tol):
    centroids = init.copy()
    for _ in range(max_iter):
        labels = ((X[:, None] - centroids) ** 2).sum(axis=-1).argmin(axis=1)
        count = np.bincount(labels)
        total = np.stack([np.bincount(labels, weights=column) for column in X.T], axis=1)
        new = centroids.copy()
        new[count > 0] = total[count > 0] / count[count > 0, None]
        moved = np.linalg.norm(new - centroids)
        centroids = new
        if moved <= tol:
            break
    distance = ((X[:, None] - centroids) ** 2).sum(axis=-1)
    return centroids, distance.argmin(axis=1), distance.min(axis=1).sum()
