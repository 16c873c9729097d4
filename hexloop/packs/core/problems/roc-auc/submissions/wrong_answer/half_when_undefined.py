# Says one half when only one label occurs.
import numpy as np


def auc(y, s):
    positive = y == 1
    P = int(positive.sum())
    N = len(y) - P
    if P == 0 or N == 0:
        return 0.5
    _, group, size = np.unique(s, return_inverse=True, return_counts=True)
    rank = np.cumsum(size) - (size - 1) / 2
    return float((rank[group][positive].sum() - P * (P + 1) / 2) / (P * N))
