# Returns the best k from the lowest to the highest cosine.
import numpy as np


def topk(Q, X, k):
    q = np.linalg.norm(Q, axis=1, keepdims=True)
    x = np.linalg.norm(X, axis=1, keepdims=True)
    S = (Q / np.where(q == 0, 1, q)) @ (X / np.where(x == 0, 1, x)).T
    return np.argsort(-S, axis=1, kind="stable")[:, :k][:, ::-1]
