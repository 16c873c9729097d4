# Takes the last of equal scores.
import numpy as np


def nb_fit_predict(X, y, Xte, alpha):
    classes, code = np.unique(y, return_inverse=True)
    H = np.eye(len(classes))[code]
    N = H.T @ X + alpha
    J = Xte @ np.log(N / N.sum(axis=1, keepdims=True)).T + np.log(H.mean(axis=0))
    A = J - J.max(axis=1, keepdims=True)
    last = len(classes) - 1 - J[:, ::-1].argmax(axis=1)
    return classes[last], A - np.log(np.exp(A).sum(axis=1, keepdims=True))
