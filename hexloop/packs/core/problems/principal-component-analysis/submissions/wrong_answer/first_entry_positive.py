# Makes the first entry positive in place of the largest.
import numpy as np


def pca(X, k):
    A = X - X.mean(axis=0)
    _, s, Vt = np.linalg.svd(A, full_matrices=False)
    V = Vt[:k]
    V = V * np.where(V[:, :1] < 0, -1, 1)
    return V, A @ V.T, s[:k] ** 2 / (s**2).sum()
