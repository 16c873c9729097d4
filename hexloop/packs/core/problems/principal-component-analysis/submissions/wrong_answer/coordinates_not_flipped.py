# Flips the components, and leaves the coordinates with the old sign.
import numpy as np


def pca(X, k):
    A = X - X.mean(axis=0)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    V = Vt[:k]
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V, U[:, :k] * s[:k], s[:k] ** 2 / (s**2).sum()
