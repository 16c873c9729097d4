# Adds the loss at the final w.
import numpy as np


def fit_gd(X, y, lr, epochs):
    n, d = X.shape
    w, losses = np.zeros(d), np.zeros(epochs + 1)
    for epoch in range(epochs):
        r = X @ w - y
        losses[epoch] = r @ r / n
        w = w - lr * 2 / n * (X.T @ r)
    losses[epochs] = ((X @ w - y) ** 2).mean()
    return w, losses
