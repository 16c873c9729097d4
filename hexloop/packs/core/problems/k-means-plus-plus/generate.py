import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, k in ((4, 1, 2), (6, 2, 3), (9, 3, 4), (12, 2, 8), (20, 1, 5), (30, 4, 12)):
        yield {"args": [rng.integers(-40, 40, (n, d)) / 4, k, int(rng.integers(1000))], "note": "small and random"}
    centers = rng.integers(-900, 900, (5, 2))
    X = centers[rng.integers(0, 5, 300)] + rng.integers(-20, 20, (300, 2)) / 4
    for s in (1, 2, 3):
        yield {"args": [X, 5, s], "note": f"five groups, seed {s}"}
    yield {"args": [rng.integers(0, 3, (200, 2)) * 1.0, 12, 4], "note": "nine different rows, twelve centroids"}
    yield {"args": [rng.integers(-400, 400, (2000, 3)) / 4, 1, 5], "note": "one centroid"}
    yield {"args": [rng.integers(-4000, 4001, (5000, 8)) / 4, 64, 6], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.integers(-400, 400, (n, 2)) / 4, 5, seed]}
