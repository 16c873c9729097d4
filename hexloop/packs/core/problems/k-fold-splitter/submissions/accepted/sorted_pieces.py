import numpy as np


def kfold(n: int, k: int, shuffle: bool, rng: np.random.Generator):
    order = np.arange(n)
    if shuffle:
        order = rng.permutation(n)
    size, more = divmod(n, k)
    folds, start = [], 0
    for i in range(k):
        stop = start + size + (i < more)
        train = np.concatenate([order[:start], order[stop:]])
        folds.append((np.sort(train), np.sort(order[start:stop])))
        start = stop
    return folds
