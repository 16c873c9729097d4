# The penalty pulls the intercept to zero as well.
import numpy as np


def sigmoid(z):
    t = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, t) / (1.0 + t)


def fit_logreg(X_train, y_train, X_test, lr, epochs, l2):
    n, d = X_train.shape
    A = np.c_[np.ones(n), X_train]
    theta = np.zeros(d + 1)
    for _ in range(epochs):
        theta -= lr * (A.T @ (sigmoid(A @ theta) - y_train) / n + l2 * theta)
    return theta[1:], theta[0], sigmoid(X_test @ theta[1:] + theta[0])
