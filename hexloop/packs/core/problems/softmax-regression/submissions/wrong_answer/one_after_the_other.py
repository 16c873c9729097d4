# Takes the gradient of b after W has moved.
import numpy as np


def fit_softmax(X, y, lr, epochs):
    n, d = X.shape
    C = int(y.max()) + 1
    onehot = np.eye(C)[y]
    W, b = np.zeros((d, C)), np.zeros(C)
    for _ in range(epochs):
        Z = X @ W + b
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        G = (E / E.sum(axis=1, keepdims=True) - onehot) / n
        W = W - lr * X.T @ G
        Z = X @ W + b
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        b = b - lr * (E / E.sum(axis=1, keepdims=True) - onehot).mean(axis=0)
    return W, b
