# Compares the largest movement of one coordinate with tol.
def kmeans(X, init, max_iter, tol):
    centroids = init.copy()
    for _ in range(max_iter):
        distance = ((X[:, None] - centroids) ** 2).sum(axis=-1)
        labels = distance.argmin(axis=1)
        old = centroids.copy()
        for j in range(len(centroids)):
            members = X[labels == j]
            if len(members):
                centroids[j] = members.mean(axis=0)
        if abs(centroids - old).max() <= tol:
            break
    distance = ((X[:, None] - centroids) ** 2).sum(axis=-1)
    return centroids, distance.argmin(axis=1), float(distance.min(axis=1).sum())
