import numpy as np


def data(rng, n, d, noise=0.5):
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + noise * rng.normal(size=n)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, lr, epochs in ((2, 1, 0.1, 1), (3, 2, 0.2, 2), (5, 3, 0.05, 5), (8, 2, 0.3, 10), (6, 4, 0.1, 25)):
        yield {"args": [*data(rng, n, d), lr, epochs], "note": "small and random"}
    X, y = data(rng, 300, 5)
    yield {"args": [X, y, 0.1, 200], "note": "converges to the least squares"}
    yield {"args": [X, y, 0.001, 200], "note": "the same data, still on the way"}
    yield {"args": [X, y, 1.5, 60], "note": "the same data, too large a step: the loss grows"}
    yield {"args": [X, X @ np.arange(5.0), 0.2, 300], "note": "an exact fit: the loss goes to 0"}
    X, y = data(rng, 4, 9)
    yield {"args": [X, y, 0.05, 500], "note": "fewer rows than columns"}
    X, y = data(rng, 100, 3)
    yield {"args": [X * np.array([1.0, 30.0, 0.01]), y, 0.0005, 300], "note": "columns of different size"}
    yield {"args": [np.c_[X, X], y, 0.1, 100], "note": "each column twice"}
    yield {"args": [X * 1000, y * 1000, 3e-7, 100], "note": "features in the thousands"}
    yield {"args": [X[:1].repeat(50, axis=0), y[:1].repeat(50), 0.05, 40], "note": "the same row fifty times"}
    yield {"args": [X[:, :1], y, 10.0, 8], "note": "far too large a step"}
    yield {"args": [*data(rng, 5000, 30), 0.2, 200], "note": "the largest"}


def grow(n, seed):
    yield {"args": [*data(np.random.default_rng(seed), n, 8), 0.1, 20]}
