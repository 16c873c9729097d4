# Centers the argument itself.
import numpy as np


def pca(X, k):
    X -= X.mean(axis=0)
    _, s, Vt = np.linalg.svd(X, full_matrices=False)
    V = Vt[:k]
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V, X @ V.T, s[:k] ** 2 / (s**2).sum()
