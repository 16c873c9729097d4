# The gradient of b is taken after w has moved.
import numpy as np


def sigmoid(z):
    t = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, t) / (1.0 + t)


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    n, d = X_train.shape
    w, b = np.zeros(d), 0.0
    for _ in range(epochs):
        w = w - lr * (X_train.T @ (sigmoid(X_train @ w + b) - y_train) / n + l2 * w)
        b = b - lr * (sigmoid(X_train @ w + b) - y_train).mean()
    return w, b, sigmoid(X_test @ w + b)
