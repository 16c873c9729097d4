# Scales the columns to variance 1.
import numpy as np


def pca(X, k):
    A = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-12)
    _, s, Vt = np.linalg.svd(A, full_matrices=False)
    V = Vt[:k]
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V, A @ V.T, s[:k] ** 2 / (s**2).sum()
