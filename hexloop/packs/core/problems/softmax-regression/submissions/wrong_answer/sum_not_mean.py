# Adds the gradient up over the rows in place of averaging it.
import numpy as np


def fit_softmax(X, y, lr, epochs):
    n, d = X.shape
    C = int(y.max()) + 1
    onehot = np.eye(C)[y]
    W, b = np.zeros((d, C)), np.zeros(C)
    for _ in range(epochs):
        Z = X @ W + b
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        G = (E / E.sum(axis=1, keepdims=True) - onehot)
        W, b = W - lr * X.T @ G, b - lr * G.sum(axis=0)
    return W, b
