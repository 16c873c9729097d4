# Takes row 0 when the sum of distances is 0, and draws nothing.
import numpy as np


def kmeanspp_init(X, k, rng):
    n = len(X)
    chosen, nearest = [int(rng.random() * n)], np.full(n, np.inf)
    for _ in range(k - 1):
        nearest = np.minimum(nearest, ((X - X[chosen[-1]]) ** 2).sum(axis=1))
        cumulative = np.cumsum(nearest)
        u = rng.random() if cumulative[-1] else 0.0
        total = cumulative[-1]
        at = np.searchsorted(cumulative, u * total, side="right") if total else int(u * n)
        chosen.append(at)
    return X[chosen]
