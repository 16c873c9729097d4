# Takes shares of the singular values in place of their squares.
import numpy as np


def pca(X, k):
    A = X - X.mean(axis=0)
    _, s, Vt = np.linalg.svd(A, full_matrices=False)
    V = Vt[:k]
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V, A @ V.T, s[:k] / s.sum()
