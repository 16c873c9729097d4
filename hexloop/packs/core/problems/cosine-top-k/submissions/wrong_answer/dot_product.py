# Ranks by dot product: long items win.
import numpy as np


def topk(Q, X, k):
    return np.argsort(-(Q @ X.T), axis=1, kind="stable")[:, :k]
