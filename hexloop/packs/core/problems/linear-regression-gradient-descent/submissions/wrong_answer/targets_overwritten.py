# Keeps the residuals in the array y, which is the caller's.
import numpy as np


def fit_gd(X, y, lr, epochs):
    n, d = X.shape
    w, losses = np.zeros(d), np.zeros(epochs)
    r = y
    r *= -1
    for epoch in range(epochs):
        losses[epoch] = r @ r / n
        step = lr * 2 / n * (X.T @ r)
        w -= step
        r -= X @ step
    return w, losses
