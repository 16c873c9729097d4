# Builds the equations number by number in Python.
import numpy as np


def fit_ridge(X, y, lam):
    n, d = X.shape
    middle, level = X.mean(axis=0), y.mean()
    left, right = lam * np.eye(d), np.zeros(d)
    for row in range(n):
        for i in range(d):
            for j in range(d):
                left[i, j] += (X[row, i] - middle[i]) * (X[row, j] - middle[j])
            right[i] += (X[row, i] - middle[i]) * (y[row] - level)
    w = np.linalg.solve(left, right)
    return w, level - middle @ w
