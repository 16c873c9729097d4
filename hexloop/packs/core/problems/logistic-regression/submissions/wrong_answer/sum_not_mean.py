# Adds the gradients up over the examples and never divides by their number.
import numpy as np


def sigmoid(z):
    t = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, t) / (1.0 + t)


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    w, b = np.zeros(X_train.shape[1]), 0.0
    for _ in range(epochs):
        error = sigmoid(X_train @ w + b) - y_train
        w, b = w - lr * (X_train.T @ error + l2 * w), b - lr * error.sum()
    return w, b, sigmoid(X_test @ w + b)
