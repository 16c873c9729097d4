# Shrinks only when the margin is violated.
import numpy as np


def fit_svm(X, y, lam, epochs):
    w, b, t = np.zeros(X.shape[1]), 0.0, 1
    for _ in range(epochs):
        for x, label in zip(X, y):
            eta = 1 / (lam * t)
            margin = label * (w @ x + b)
            if margin < 1 - 1e-9:
                w, b = (1 - eta * lam) * w + eta * label * x, (1 - eta * lam) * b + eta * label
            t += 1
    return w, b
