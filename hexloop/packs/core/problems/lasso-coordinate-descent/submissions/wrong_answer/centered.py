# Centers X and y, as if there were an intercept.
import numpy as np


def fit_lasso(X, y, lam, n_iter):
    n, d = X.shape
    X, y = X - X.mean(axis=0), y - y.mean()
    w, r = np.zeros(d), y.copy()
    s = (X**2).sum(axis=0) / n
    for _ in range(n_iter):
        for j in np.flatnonzero(s > 1e-12):
            rho = X[:, j] @ r / n + s[j] * w[j]
            new = np.sign(rho) * max(abs(rho) - lam, 0) / s[j]
            r -= X[:, j] * (new - w[j])
            w[j] = new
    return w
