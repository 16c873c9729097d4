# Puts the intercept behind the weights.
import numpy as np


def fit_ols(X, y, intercept):
    A = np.c_[X, np.ones(len(X))] if intercept else X
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-8 * s[0]
    return Vt[keep].T @ ((U[:, keep].T @ y) / s[keep])
