# Fits a constant term whether it is asked for or not.
import numpy as np


def fit_ols(X, y, intercept):
    A = np.c_[np.ones(len(X)), X]
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-8 * s[0]
    w = Vt[keep].T @ ((U[:, keep].T @ y) / s[keep])
    return w if intercept else w[1:]
