# Looks each row up in the list of test rows.
import numpy as np


def kfold(n, k, shuffle, rng):
    order = (rng.permutation(n) if shuffle else np.arange(n)).tolist()
    size, more = divmod(n, k)
    folds, start = [], 0
    for i in range(k):
        stop = start + size + (i < more)
        test = order[start:stop]
        folds.append((sorted(row for row in order if row not in test), sorted(test)))
        start = stop
    return [(np.array(train), np.array(test)) for train, test in folds]
