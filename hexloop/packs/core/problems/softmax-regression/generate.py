import numpy as np


def data(rng, n, d, C, noise=1.0):
    X = rng.normal(size=(n, d))
    y = (X @ rng.normal(size=(d, C)) + noise * rng.normal(size=(n, C))).argmax(axis=1)
    y[0] = C - 1
    return X, y


def generate(seed):
    rng = np.random.default_rng(seed)
    shapes = ((2, 1, 2, 0.5, 1), (4, 2, 3, 0.5, 2), (6, 3, 3, 1.0, 5), (3, 3, 3, 0.3, 7), (9, 2, 4, 0.2, 20))
    for n, d, C, lr, epochs in shapes:
        yield {"args": [*data(rng, n, d, C), lr, epochs], "note": f"small and random, {C} classes"}
    X, y = data(rng, 250, 4, 5)
    yield {"args": [X, y, 0.5, 200], "note": "noisy, five classes"}
    yield {"args": [X, y + 3, 0.5, 50], "note": "classes 0 to 2 do not occur"}
    yield {"args": [X, y * 2 % 10, 0.5, 50], "note": "odd classes do not occur"}
    yield {"args": [X + 5, y, 0.05, 100], "note": "features far from zero: the intercept matters"}
    X, y = data(rng, 200, 6, 3, 0.0)
    yield {"args": [X, y, 5.0, 300], "note": "separable, long steps"}
    yield {"args": [X, (y > 0).astype(np.int64), 0.3, 100], "note": "two classes"}
    yield {"args": [X, y * 0, 1.0, 100], "note": "one class only: nothing moves"}
    few = (rng.random(200) < 0.04).astype(np.int64) * 4
    yield {"args": [X, few, 0.2, 100], "note": "few examples of the last class, three classes absent"}
    X = rng.normal(size=(12, 5)) * np.where(np.arange(12) % 2, 1e-3, 1e4 / 4)[:, None]
    yield {"args": [X, np.arange(12) % 3, 1.0, 6], "note": "rows of very different size: far beyond 10 000"}
    yield {"args": [*data(rng, 2000, 20, 10), 0.5, 60], "note": "the largest"}


def grow(n, seed):
    yield {"args": [*data(np.random.default_rng(seed), n, 8, 4), 0.1, 10]}
