# Trains one logistic regression for each class.
import numpy as np


def fit_softmax(X, y, lr, epochs):
    n, d = X.shape
    C = int(y.max()) + 1
    onehot = np.eye(C)[y]
    W, b = np.zeros((d, C)), np.zeros(C)
    for _ in range(epochs):
        Z = X @ W + b
        G = (0.5 * (1 + np.tanh(Z / 2)) - onehot) / n
        W, b = W - lr * X.T @ G, b - lr * G.sum(axis=0)
    return W, b
