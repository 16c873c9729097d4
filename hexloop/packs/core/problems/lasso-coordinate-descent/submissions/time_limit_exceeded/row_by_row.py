# Goes through the rows one by one in Python.
import numpy as np


def fit_lasso(X, y, lam, n_iter):
    n, d = X.shape
    w, r = np.zeros(d), y.copy()
    for _ in range(n_iter):
        for j in range(d):
            rho = s = 0.0
            for i in range(n):
                s += X[i, j] ** 2 / n
                rho += X[i, j] * (r[i] + X[i, j] * w[j]) / n
            if s > 0:
                new = np.sign(rho) * max(abs(rho) - lam, 0) / s
                for i in range(n):
                    r[i] -= X[i, j] * (new - w[j])
                w[j] = new
    return w
