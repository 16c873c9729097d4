# Goes through points and centroids one by one.
import numpy as np


def kmeans(X, init, max_iter, tol):
    centroids = init.copy()
    k = len(init)

    def nearest(point):
        distances = [np.sum((point - centroid) ** 2) for centroid in centroids]
        return distances.index(min(distances)), min(distances)

    for _ in range(max_iter):
        labels = np.array([nearest(point)[0] for point in X])
        new = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else centroids[j] for j in range(k)])
        moved = np.linalg.norm(new - centroids)
        centroids = new
        if moved <= tol:
            break
    found = [nearest(point) for point in X]
    return centroids, np.array([label for label, _ in found]), sum(distance for _, distance in found)
