# Goes through rows and columns one number at a time.
import math

import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    n, d = X_train.shape
    w, b = np.zeros(d), 0.0
    for _ in range(epochs):
        grad_w, grad_b = np.zeros(d), 0.0
        for i in range(n):
            error = sigmoid(np.dot(w, X_train[i]) + b) - y_train[i]
            for j in range(d):
                grad_w[j] += error * X_train[i, j]
            grad_b += error
        w = w - lr * (grad_w / n + l2 * w)
        b = b - lr * grad_b / n
    return w, b, np.array([sigmoid(np.dot(w, x) + b) for x in X_test])
