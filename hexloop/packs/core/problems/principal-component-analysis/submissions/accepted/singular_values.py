import numpy as np


def pca(X, k):
    A = X - X.mean(axis=0)
    _, s, Vt = np.linalg.svd(A, full_matrices=False)
    V = Vt[:k]
    top = np.abs(V).argmax(axis=1)
    V = V * np.sign(V[np.arange(k), top])[:, None]
    return V, A @ V.T, s[:k] ** 2 / (s**2).sum()
