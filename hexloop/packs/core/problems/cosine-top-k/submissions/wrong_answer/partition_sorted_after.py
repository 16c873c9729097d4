# Sorts what argpartition gives, which keeps any of the items that tie at the border.
import numpy as np


def topk(Q, X, k):
    q = np.linalg.norm(Q, axis=1, keepdims=True)
    x = np.linalg.norm(X, axis=1, keepdims=True)
    S = (Q / np.where(q == 0, 1, q)) @ (X / np.where(x == 0, 1, x)).T
    found = np.sort(np.argpartition(-S, k - 1, axis=1)[:, :k], axis=1)
    order = np.argsort(-np.take_along_axis(S, found, axis=1), axis=1, kind="stable")
    return np.take_along_axis(found, order, axis=1)
