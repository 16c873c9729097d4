# Counts what the model gets wrong after the epoch, not the mistakes on the way.
import numpy as np


def fit_perceptron(X, y, max_epochs):
    w, b = np.zeros(X.shape[1]), 0
    mistakes = []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y):
            if label * (w @ x + b) <= 0:
                w = w + label * x
                b += label
                wrong += 1
        mistakes.append(int((y * (X @ w + b) <= 0).sum()))
        if wrong == 0:
            break
    return w, b, mistakes
