import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n) if shuffle else np.arange(n)
    sizes = n // k + (np.arange(k) < n % k)
    fold = np.empty(n, dtype=int)
    fold[order] = np.repeat(np.arange(k), sizes)
    return [(np.flatnonzero(fold != i), np.flatnonzero(fold == i)) for i in range(k)]
