# Reports the loss after the step, so the one at w = 0 is missing.
import numpy as np


def fit_gd(X, y, lr, epochs):
    n, d = X.shape
    w, losses = np.zeros(d), np.zeros(epochs)
    for epoch in range(epochs):
        r = X @ w - y
        w = w - lr * 2 / n * (X.T @ r)
        r = X @ w - y
        losses[epoch] = r @ r / n
    return w, losses
