# Takes the mean of y as intercept for features that were not centered.
import numpy as np


def fit_ols(X, y, intercept):
    A, target = (X - X.mean(axis=0), y - y.mean()) if intercept else (X, y)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    keep = s > 1e-8 * max(s[0], 1e-300)
    w = Vt[keep].T @ ((U[:, keep].T @ target) / s[keep])
    return np.r_[y.mean(), w] if intercept else w
