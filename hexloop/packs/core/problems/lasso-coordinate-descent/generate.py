import numpy as np


def data(rng, n, d):
    X = rng.normal(size=(n, d)) + 0.5 * rng.normal(size=(n, 1))
    w = rng.normal(size=d) * (rng.random(d) < 0.5)
    return X, X @ w + 0.3 * rng.normal(size=n) + 1


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, lam, n_iter in ((3, 2, 0.1, 1), (5, 3, 0.2, 2), (8, 4, 0.5, 3), (12, 5, 0.0, 10), (20, 6, 0.05, 50)):
        yield {"args": [*data(rng, n, d), lam, n_iter], "note": "small and random"}
    X, y = data(rng, 150, 8)
    for lam in (0.0, 0.01, 0.3, 2.0, 100.0):
        yield {"args": [X, y, lam, 100], "note": f"the same data, penalty {lam:g}"}
    yield {"args": [X * np.array([1, 10, 0.1, 1, 5, 1, 1, 100]), y, 0.2, 4], "note": "columns of different size"}
    yield {"args": [np.c_[X, X], y, 0.1, 5], "note": "each column twice"}
    yield {"args": [*data(rng, 10, 30), 0.1, 20], "note": "fewer rows than columns"}
    yield {"args": [*data(rng, 2000, 50), 0.05, 200], "note": "the largest"}


def grow(n, seed):
    yield {"args": [*data(np.random.default_rng(seed), n, 4), 0.1, 5]}
