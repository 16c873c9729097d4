# Ranks by Euclidean distance without normalizing.
import numpy as np


def topk(Q, X, k):
    distance = (X**2).sum(axis=1) - 2 * Q @ X.T
    return np.argsort(distance, axis=1, kind="stable")[:, :k]
