# Returns the directions as columns.
import numpy as np


def pca(X, k):
    A = X - X.mean(axis=0)
    _, s, Vt = np.linalg.svd(A, full_matrices=False)
    V = Vt[:k]
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V.T, A @ V.T, s[:k] ** 2 / (s**2).sum()
