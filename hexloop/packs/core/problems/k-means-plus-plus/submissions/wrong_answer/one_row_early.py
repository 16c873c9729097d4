# Takes the row before the one whose interval is hit.
import numpy as np


def kmeanspp_init(X, k, rng):
    n = len(X)
    chosen, nearest = [int(rng.random() * n)], np.full(n, np.inf)
    for _ in range(k - 1):
        nearest = np.minimum(nearest, ((X - X[chosen[-1]]) ** 2).sum(axis=1))
        cumulative, u = np.cumsum(nearest), rng.random()
        total = cumulative[-1]
        at = np.searchsorted(cumulative, u * total, side="right") - 1 if total else int(u * n)
        chosen.append(at)
    return X[chosen]
