# Centers the arguments themselves, so they are changed.
import numpy as np


def fit_ols(X, y, intercept):
    if intercept:
        middle, level = X.mean(axis=0), y.mean()
        X -= middle
        y -= level
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    keep = s > 1e-8 * max(s[0], 1e-300)
    w = Vt[keep].T @ ((U[:, keep].T @ y) / s[keep])
    return np.r_[level - middle @ w, w] if intercept else w
