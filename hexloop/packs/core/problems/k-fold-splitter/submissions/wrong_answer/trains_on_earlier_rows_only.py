# Trains on the pieces before the test fold only.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n) if shuffle else np.arange(n)
    pieces = np.array_split(order, k)
    folds = []
    for i, piece in enumerate(pieces):
        train = np.concatenate([np.empty(0, dtype=int), *pieces[:i]])
        folds.append((np.sort(train), np.sort(piece)))
    return folds
