# Averages the labels as if they were amounts.
import numpy as np


def knn_predict(X_train, y_train, X_test, k):
    distance = ((X_test[:, None, :] - X_train[None, :, :]) ** 2).sum(axis=-1)
    nearest = np.argsort(distance, axis=1, kind="stable")[:, :k]
    return np.rint(y_train[nearest].mean(axis=1)).astype(int)
