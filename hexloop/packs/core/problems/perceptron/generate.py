import numpy as np


def quarters(rng, n, d, size):
    return rng.integers(-4 * size, 4 * size, (n, d), endpoint=True) / 4.0


def separable(rng, n, d, size, margin):
    """Points on both sides of a random plane, none nearer than ``margin``."""
    normal = rng.normal(size=d)
    normal /= np.linalg.norm(normal)
    X = quarters(rng, 8 * n, d, size)
    side = X @ normal - size / 8
    keep = np.flatnonzero(abs(side) >= margin)[:n]
    return X[keep], np.sign(side[keep]).astype(np.int64)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, epochs in ((3, 1, 1), (4, 2, 2), (5, 2, 5), (6, 3, 10), (8, 2, 30)):
        yield {"args": [quarters(rng, n, d, 3), rng.choice([-1, 1], n), epochs], "note": "small and random"}
    for n, d, margin in ((20, 2, 1.0), (60, 3, 0.5), (100, 5, 1.0)):
        yield {"args": [*separable(rng, n, d, 10, margin), 200], "note": f"separable with margin {margin}"}
    X, y = separable(rng, 80, 4, 5, 0.5)
    yield {"args": [X, y, 3], "note": "separable, stopped before it is learned"}
    order = np.argsort(y, kind="stable")
    yield {"args": [X[order], y[order], 200], "note": "sorted by label"}
    yield {"args": [X[order][::-1].copy(), y[order][::-1].copy(), 200], "note": "sorted the other way"}
    yield {"args": [X, np.where(rng.random(len(y)) < 0.1, -y, y), 40], "note": "one label in ten is wrong"}
    yield {"args": [X.repeat(2, axis=0), y.repeat(2), 60], "note": "each row twice"}
    yield {"args": [quarters(rng, 50, 3, 2) * 0, rng.choice([-1, 1], 50), 10], "note": "only the bias can change"}
    X = quarters(rng, 60, 2, 100)
    yield {"args": [X, np.where(X[:, 0] * X[:, 1] >= 0, 1, -1), 30], "note": "quadrants: no line does it"}
    X = quarters(rng, 1000, 20, 100)
    yield {"args": [X, rng.choice([-1, 1], 1000), 20], "note": "the largest, random labels"}
    yield {"args": [*separable(rng, 1000, 20, 100, 5.0), 20], "note": "the largest, separable"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [quarters(rng, n, 10, 10), rng.choice([-1, 1], n), 2]}
