# Takes the first row itself as weights and goes on adding to it, so X is changed.
import numpy as np


def fit_perceptron(X, y, max_epochs):
    w, b, mistakes = None, 0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            if w is None:
                w = X[i]
                w *= y[i]
                b, wrong = b + y[i], wrong + 1
            elif y[i] * (w @ X[i] + b) <= 0:
                w += y[i] * X[i]
                b, wrong = b + y[i], wrong + 1
        mistakes.append(wrong)
        if not wrong:
            break
    return np.zeros(X.shape[1]) if w is None else w, b, mistakes
