# Predicts 1 for a score of 0, which is then no mistake for label 1.
import numpy as np


def fit_perceptron(X, y, max_epochs):
    w, b = np.zeros(X.shape[1]), 0
    mistakes = []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y):
            if (1 if w @ x + b >= 0 else -1) != label:
                w = w + label * x
                b += label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
