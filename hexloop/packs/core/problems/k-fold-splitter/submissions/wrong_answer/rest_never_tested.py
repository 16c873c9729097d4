# Makes all folds equal, so the rows left over are never tested.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n) if shuffle else np.arange(n)
    size = n // k
    folds = []
    for i in range(k):
        train = np.concatenate([order[: i * size], order[(i + 1) * size :]])
        folds.append((np.sort(train), np.sort(order[i * size : (i + 1) * size])))
    return folds
