# Leaves the rows in the shuffled order.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = rng.permutation(n) if shuffle else np.arange(n)
    pieces = np.array_split(order, k)
    return [(np.concatenate(pieces[:i] + pieces[i + 1 :]), pieces[i]) for i in range(k)]
