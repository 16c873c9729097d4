# Shuffles whatever the caller says.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n)
    folds = []
    for piece in np.array_split(order, k):
        mask = np.zeros(n, dtype=bool)
        mask[piece] = True
        folds.append((np.flatnonzero(~mask), np.flatnonzero(mask)))
    return folds
