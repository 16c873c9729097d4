# math.exp raises OverflowError from about 710 on, where NumPy would give inf.
import math

import numpy as np


def sigmoid(z):
    return np.array([1 / (1 + math.exp(-score)) for score in z])


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    n, d = X_train.shape
    w, b = np.zeros(d), 0.0
    for _ in range(epochs):
        error = sigmoid(X_train @ w + b) - y_train
        w, b = w - lr * (X_train.T @ error / n + l2 * w), b - lr * error.mean()
    return w, b, sigmoid(X_test @ w + b)
