# Adds up the covariance matrix number by number in Python.
import numpy as np


def pca(X, k):
    n, d = X.shape
    A = X - X.mean(axis=0)
    scatter = np.zeros((d, d))
    for row in range(n):
        for i in range(d):
            for j in range(d):
                scatter[i, j] += A[row, i] * A[row, j]
    values, vectors = np.linalg.eigh(scatter)
    V = vectors[:, ::-1][:, :k].T
    V = V * np.sign(V[np.arange(k), np.abs(V).argmax(axis=1)])[:, None]
    return V, A @ V.T, values[::-1][:k] / values.sum()
