# Shuffles anew for each fold.
import numpy as np


def kfold(n, k, shuffle, rng):
    size, more = divmod(n, k)
    folds, start = [], 0
    for i in range(k):
        order = rng.permutation(n) if shuffle else np.arange(n)
        stop = start + size + (i < more)
        train = np.concatenate([order[:start], order[stop:]])
        folds.append((np.sort(train), np.sort(order[start:stop])))
        start = stop
    return folds
