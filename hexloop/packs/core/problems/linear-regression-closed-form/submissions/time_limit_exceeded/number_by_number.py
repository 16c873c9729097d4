# Builds the normal equations number by number in Python.
import numpy as np


def fit_ols(X, y, intercept):
    A = np.c_[np.ones(len(X)), X] if intercept else X
    n, d = A.shape
    gram, right = np.zeros((d, d)), np.zeros(d)
    for row in range(n):
        for i in range(d):
            for j in range(d):
                gram[i, j] += A[row, i] * A[row, j]
            right[i] += A[row, i] * y[row]
    values, vectors = np.linalg.eigh(gram)
    useful = values > values.max() * 1e-11
    return vectors[:, useful] @ (vectors[:, useful].T @ right / values[useful])
