# Leaves the constant term at 0.
import numpy as np


def fit_ols(X, y, intercept):
    A = X
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-8 * s[0]
    w = Vt[keep].T @ ((U[:, keep].T @ y) / s[keep])
    return np.r_[0.0, w] if intercept else w
