# Judges all rows with the model of the epoch's start.
import numpy as np


def fit_perceptron(X, y, max_epochs):
    w, b = np.zeros(X.shape[1]), 0
    mistakes = []
    for _ in range(max_epochs):
        wrong, v, c = 0, w, b
        for x, label in zip(X, y):
            if label * (v @ x + c) <= 0:
                w = w + label * x
                b += label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
