import numpy as np


class KMeans:
    def __init__(self, init, max_iter, tol):
        self.centroids = np.array(init)
        self.max_iter, self.tol = max_iter, tol

    def assign(self, X):
        best = np.full(len(X), np.inf)
        labels = np.zeros(len(X), dtype=int)
        for j, centroid in enumerate(self.centroids):
            distance = np.einsum("nd,nd->n", X - centroid, X - centroid)
            nearer = distance < best
            labels[nearer] = j
            best[nearer] = distance[nearer]
        return labels, best

    def fit(self, X):
        k = len(self.centroids)
        for _ in range(self.max_iter):
            labels, _ = self.assign(X)
            count = np.bincount(labels, minlength=k)
            new = self.centroids.copy()
            for column in range(X.shape[1]):
                total = np.bincount(labels, weights=X[:, column], minlength=k)
                new[count > 0, column] = total[count > 0] / count[count > 0]
            movement = new - self.centroids
            self.centroids = new
            if np.sum(movement * movement) ** 0.5 <= self.tol:
                break
        return self


def kmeans(X: np.ndarray, init: np.ndarray, max_iter: int, tol: float):
    model = KMeans(init, max_iter, tol).fit(X)
    labels, best = model.assign(X)
    return model.centroids, labels, best.sum()
