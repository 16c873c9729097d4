# Ranks by position in the sorted order: equal scores get different ranks.
import numpy as np


def auc(y, s):
    positive = y == 1
    P = int(positive.sum())
    N = len(y) - P
    if P == 0 or N == 0:
        return float("nan")
    rank = np.empty(len(s))
    rank[np.argsort(s, kind="stable")] = np.arange(1, len(s) + 1)
    return float((rank[positive].sum() - P * (P + 1) / 2) / (P * N))
