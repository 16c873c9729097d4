import numpy as np


def pca(X: np.ndarray, k: int):
    A = X - X.mean(axis=0)
    scatter = A.T @ A
    values, vectors = np.linalg.eigh(scatter)
    components = []
    for column in np.argsort(-values)[:k]:
        v = vectors[:, column]
        if v[np.argmax(v * v)] < 0:
            v = -v
        components.append(v)
    components = np.array(components)
    return components, A @ components.T, np.sort(values)[::-1][:k] / np.trace(scatter)
