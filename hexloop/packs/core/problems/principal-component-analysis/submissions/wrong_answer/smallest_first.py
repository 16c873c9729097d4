# Forgets that eigh sorts ascending.
import numpy as np


def pca(X, k):
    A = X - X.mean(axis=0)
    values, vectors = np.linalg.eigh(A.T @ A)
    V = vectors[:, :k].T
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V, A @ V.T, values[:k] / values.sum()
