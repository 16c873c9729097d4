import numpy as np


def nearest(X, centroids):
    # |x|^2 does not change which centroid is nearest. The first point as origin keeps numbers small.
    X, centroids = X - X[0], centroids - X[0]
    score = (centroids**2).sum(axis=1) - 2 * X @ centroids.T
    return score.argmin(axis=1)


def kmeans(X, init, max_iter, tol):
    k = len(init)
    centroids, moved = init, np.inf
    rounds = 0
    while rounds < max_iter and moved > tol:
        member = (nearest(X, centroids)[:, None] == np.arange(k)).astype(float)
        count = member.sum(axis=0)[:, None]
        new = np.where(count > 0, member.T @ X / np.maximum(count, 1), centroids)
        moved = np.sqrt(((new - centroids) ** 2).sum())
        centroids = new
        rounds += 1
    labels = nearest(X, centroids)
    return centroids, labels, ((X - centroids[labels]) ** 2).sum()
