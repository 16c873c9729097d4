# Updates all coordinates from the residual of the sweep before.
import numpy as np


def fit_lasso(X, y, lam, n_iter):
    n, d = X.shape
    w, r = np.zeros(d), y.copy()
    s = (X**2).sum(axis=0) / n
    for _ in range(n_iter):
        old = r.copy()
        for j in np.flatnonzero(s):
            rho = X[:, j] @ old / n + s[j] * w[j]
            new = np.sign(rho) * max(abs(rho) - lam, 0) / s[j]
            r -= X[:, j] * (new - w[j])
            w[j] = new
    return w
