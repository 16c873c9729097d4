# bincount refuses a label below zero.
import numpy as np


def knn_predict(X_train, y_train, X_test, k):
    distance = ((X_test[:, None, :] - X_train[None, :, :]) ** 2).sum(axis=-1)
    nearest = np.argsort(distance, axis=1, kind="stable")[:, :k]
    return np.array([np.bincount(row).argmax() for row in y_train[nearest]])
