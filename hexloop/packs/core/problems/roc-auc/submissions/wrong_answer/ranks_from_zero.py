# Counts ranks from 0 and subtracts as if they began with 1.
import numpy as np


def auc(y, s):
    positive = y == 1
    P = int(positive.sum())
    N = len(y) - P
    if P == 0 or N == 0:
        return float("nan")
    _, group, size = np.unique(s, return_inverse=True, return_counts=True)
    rank = np.cumsum(size) - (size + 1) / 2
    return float((rank[group][positive].sum() - P * (P + 1) / 2) / (P * N))
