# Puts all rows that are left over into the last fold.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n) if shuffle else np.arange(n)
    size = n // k
    folds = []
    for i in range(k):
        start, stop = i * size, (i + 1) * size if i < k - 1 else n
        train = np.concatenate([order[:start], order[stop:]])
        folds.append((np.sort(train), np.sort(order[start:stop])))
    return folds
