import numpy as np


def blobs(rng, n, k, d, spread):
    """Points around k random centers."""
    centers = rng.uniform(-20, 20, (k, d))
    return centers[rng.integers(0, k, n)] + spread * rng.normal(size=(n, d))


def picked(rng, X, k):
    return X[rng.choice(len(X), k, replace=False)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, k, d, rounds in ((5, 2, 1, 1), (6, 2, 2, 2), (8, 3, 2, 3), (10, 4, 3, 1), (12, 3, 2, 20)):
        X = rng.normal(size=(n, d))
        yield {"args": [X, picked(rng, X, k), rounds, 0.0], "note": f"small and random, {rounds} rounds at most"}
    X = blobs(rng, 300, 4, 2, 1.0)
    yield {"args": [X, picked(rng, X, 4), 100, 0.0], "note": "four groups, until nothing moves"}
    start = picked(rng, X, 5)
    for tol in (0.05, 0.5, 3.0, 100.0):
        yield {"args": [X, start, 100, tol], "note": f"one centroid too many, tol = {tol}"}
    yield {"args": [X, np.vstack([start, start + 500]), 100, 1e-6], "note": "five centroids far away stay empty"}
    X = rng.normal(size=(400, 3))
    for rounds in (0, 1, 2, 3, 7):
        yield {"args": [X, X[:6], rounds, 0.0], "note": f"no groups, {rounds} rounds"}
    X = rng.uniform(-1, 1, (200, 2)) + np.array([900.0, -900.0])
    yield {"args": [X, picked(rng, X, 3), 50, 1e-9], "note": "all points far from the origin"}
    X = blobs(rng, 500, 6, 16, 3.0)
    yield {"args": [X, rng.uniform(-20, 20, (12, 16)), 100, 1e-4], "note": "start at random places: some stay empty"}
    X = rng.permutation(np.arange(150) ** 1.3 % 97)[:, None]
    yield {"args": [X, np.array([[-5.0], [40.3], [41.1], [120.0]]), 30, 0.0], "note": "on a line"}
    X = blobs(rng, 5000, 16, 8, 6.0)
    yield {"args": [X, picked(rng, X, 16), 20, 0.0], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 2))
    yield {"args": [X, X[:4], 5, 0.0]}
