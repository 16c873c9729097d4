# Leaves the prior out.
import numpy as np


def nb_fit_predict(X, y, Xte, alpha):
    classes, code = np.unique(y, return_inverse=True)
    N = np.eye(len(classes))[code].T @ X + alpha
    J = Xte @ np.log(N / N.sum(axis=1, keepdims=True)).T
    A = J - J.max(axis=1, keepdims=True)
    return classes[J.argmax(axis=1)], A - np.log(np.exp(A).sum(axis=1, keepdims=True))
