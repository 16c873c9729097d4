# Differentiates l2 * |w|^2 where the objective has l2 / 2 * |w|^2.
import numpy as np


def sigmoid(z):
    t = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, t) / (1.0 + t)


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    n, d = X_train.shape
    w, b = np.zeros(d), 0.0
    for _ in range(epochs):
        error = sigmoid(X_train @ w + b) - y_train
        w, b = w - lr * (X_train.T @ error / n + 2 * l2 * w), b - lr * error.mean()
    return w, b, sigmoid(X_test @ w + b)
