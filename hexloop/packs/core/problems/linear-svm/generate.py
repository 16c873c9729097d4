import numpy as np


def data(rng, n, d, noise=1.0):
    X = rng.normal(size=(n, d))
    return X, np.where(X @ rng.normal(size=d) + noise * rng.normal(size=n) + 0.5 > 0, 1, -1)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, lam, epochs in ((3, 1, 1.0, 2), (5, 2, 0.1, 3), (8, 3, 0.5, 4), (12, 2, 0.05, 10), (20, 5, 2.0, 5)):
        yield {"args": [*data(rng, n, d), lam, epochs], "note": "small and random"}
    X, y = data(rng, 100, 6)
    for lam in (0.001, 0.03, 1.0, 50.0):
        yield {"args": [X, y, lam, 10], "note": f"the same data, penalty {lam:g}"}
    yield {"args": [X + 5, y, 0.1, 10], "note": "far from the origin"}
    order = np.argsort(y, kind="stable")
    yield {"args": [X[order], y[order], 0.1, 10], "note": "sorted by label"}
    yield {"args": [*data(rng, 1000, 50), 0.01, 10], "note": "the largest"}


def grow(n, seed):
    yield {"args": [*data(np.random.default_rng(seed), n, 4), 0.1, 1]}
