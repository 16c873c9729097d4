import numpy as np


def data(rng, n, d, noise=1.0):
    X = rng.normal(size=(n, d)) + rng.normal(size=d)
    return X, X @ rng.normal(size=d) + noise * rng.normal(size=n) + 5


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, lam in ((3, 1, 0.5), (4, 2, 1.0), (6, 3, 2.0), (9, 4, 0.0), (5, 2, 10.0)):
        yield {"args": [*data(rng, n, d), lam], "note": "small and random"}
    X, y = data(rng, 200, 6)
    for lam in (0.0, 0.01, 3.0, 250.0, 1e6):
        yield {"args": [X, y, lam], "note": f"the same data, penalty {lam:g}"}
    yield {"args": [X, y + 1000, 3.0], "note": "targets moved up by 1 000"}
    yield {"args": [X + 100, y, 3.0], "note": "features moved up by 100"}
    yield {"args": [np.c_[X, X], y, 0.5], "note": "each column twice: the weights are shared"}
    yield {"args": [np.c_[X, np.full(200, 7.0)], y, 0.5], "note": "a constant column gets the weight 0"}
    hot = np.eye(5)[rng.integers(0, 5, 200)]
    yield {"args": [hot, y, 4.0], "note": "one-hot columns: group means, shrunk to the common one"}
    yield {"args": [X * np.array([1, 10, 100, 1, 0.1, 1]), y * 10, 20.0], "note": "columns of different size"}
    yield {"args": [*data(rng, 8, 30), 1.5], "note": "fewer rows than columns"}
    X, y = data(rng, 10_000, 40)
    yield {"args": [X, y, 100.0], "note": "the largest"}


def grow(n, seed):
    yield {"args": [*data(np.random.default_rng(seed), n, 10), 1.0]}
