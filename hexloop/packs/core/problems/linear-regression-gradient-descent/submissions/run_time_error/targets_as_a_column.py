# Turns y into a column, so the residuals become a table and the shapes no longer fit.
import numpy as np


def fit_gd(X, y, lr, epochs):
    n, d = X.shape
    w, losses = np.zeros(d), []
    y = y.reshape(-1, 1)
    for _ in range(epochs):
        r = X @ w - y
        losses.append(float(r.T @ r / n))
        w = w - lr * 2 / n * (X.T @ r)
    return w, losses
