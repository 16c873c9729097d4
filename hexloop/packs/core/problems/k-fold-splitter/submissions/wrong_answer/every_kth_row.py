# Deals rows out in turn in place of cutting pieces.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n) if shuffle else np.arange(n)
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k
    return [(np.flatnonzero(fold != i), np.flatnonzero(fold == i)) for i in range(k)]
