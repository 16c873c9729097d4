import numpy as np


def data(rng, n, d, noise=1.0):
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + noise * rng.normal(size=n) + 3


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d in ((3, 1), (5, 2), (6, 3), (9, 4)):
        for intercept in (False, True):
            yield {"args": [*data(rng, n, d), intercept], "note": "small and random"}
    X, y = data(rng, 200, 6)
    yield {"args": [X, y, True], "note": "noisy"}
    yield {"args": [np.c_[X, X[:, 2]], y, True], "note": "a column twice"}
    yield {"args": [np.c_[X, X[:, 0] - 2 * X[:, 3]], y, False], "note": "a column made of two others"}
    hot = np.eye(4)[rng.integers(0, 4, 200)]
    yield {"args": [hot, y, True], "note": "one-hot columns add up to the intercept's"}
    yield {"args": [hot, y, False], "note": "the same without an intercept: full rank, means of groups"}
    yield {"args": [np.c_[X, np.full(200, 7.0)], y, True], "note": "a constant column beside the intercept"}
    yield {"args": [X * np.array([1, 10, 100, 1, 0.1, 1]), y * 100, True], "note": "columns of different size"}
    yield {"args": [X * 1e-3, y, False], "note": "features of a thousandth: nothing may be measured on a fixed scale"}
    kelvin = 280 + rng.integers(0, 40, 150) * 1.0
    yield {"args": [kelvin[:, None], kelvin * 3 - 800 + rng.normal(size=150), True], "note": "far from zero"}
    X, y = data(rng, 10, 30)
    yield {"args": [X, y, False], "note": "fewer rows than columns: an exact fit"}
    yield {"args": [X, y, True], "note": "the same with an intercept"}
    low = rng.normal(size=(60, 3)) @ rng.normal(size=(3, 20))
    yield {"args": [low, rng.normal(size=60), True], "note": "rank 3 in 20 columns"}
    X, y = data(rng, 31, 30)
    yield {"args": [X, y, True], "note": "as many columns as rows, with the ones"}
    X, y = data(rng, 10_000, 40)
    X[:, 39] = X[:, 0] + X[:, 1]
    yield {"args": [X, y, True], "note": "the largest, of rank 40"}


def grow(n, seed):
    yield {"args": [*data(np.random.default_rng(seed), n, 10), True]}
