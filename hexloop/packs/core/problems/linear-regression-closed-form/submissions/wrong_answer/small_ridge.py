# Adds a small number to the diagonal, which pulls the weights towards zero.
import numpy as np


def fit_ols(X, y, intercept):
    A = np.c_[np.ones(len(X)), X] if intercept else X
    return np.linalg.solve(A.T @ A + 1e-8 * np.eye(A.shape[1]), A.T @ y)
