# Centers the arguments themselves, so they are changed.
import numpy as np


def fit_ridge(X, y, lam):
    middle, level = X.mean(axis=0), y.mean()
    X -= middle
    A = X
    w = np.linalg.solve(A.T @ A + lam * np.eye(X.shape[1]), A.T @ (y - level))
    return w, float(level - middle @ w)
