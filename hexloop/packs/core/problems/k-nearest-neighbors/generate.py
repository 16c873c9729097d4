import numpy as np


def points(rng, rows, columns, size):
    """Random multiples of 0.25 between ``-size`` and ``size``."""
    return rng.integers(-4 * size, 4 * size, (rows, columns), endpoint=True) / 4.0


def grid(rng, rows, columns):
    """Coordinates 0 and 1 only: most distances tie."""
    return rng.integers(0, 1, (rows, columns), endpoint=True).astype(float)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, m, d, k in ((4, 3, 1, 2), (5, 4, 2, 3), (6, 4, 2, 4), (7, 5, 3, 1), (8, 5, 3, 5), (9, 6, 1, 8)):
        args = [points(rng, n, d, 2), rng.integers(-2, 3, n), points(rng, m, d, 2), k]
        yield {"args": args, "note": "small and random, narrow range"}
    for k in (1, 4, 15):
        args = [grid(rng, 120, 4), rng.integers(0, 4, 120), grid(rng, 16, 4), k]
        yield {"args": args, "note": f"corners of a cube, most distances tie, k = {k}"}
    args = [points(rng, 80, 3, 20), rng.choice([-1000, -7, 5, 1000], 80), points(rng, 30, 3, 20), 6]
    yield {"args": args, "note": "labels far apart"}
    args = [points(rng, 60, 2, 10), np.arange(60) * 3 - 90, points(rng, 20, 2, 10), 5]
    yield {"args": args, "note": "every row has a label of its own: all votes are draws"}
    args = [np.zeros((50, 2)), rng.integers(0, 3, 50), points(rng, 10, 2, 5), 7]
    yield {"args": args, "note": "all training rows in one place"}
    centers = points(rng, 5, 8, 100)
    labels = rng.integers(0, 5, 400)
    args = [centers[labels] + points(rng, 400, 8, 60), labels, centers + points(rng, 5, 8, 20), 11]
    args[0] = np.clip(args[0], -1000, 1000)
    yield {"args": args, "note": "five overlapping groups"}
    args = [points(rng, 200, 32, 1000), rng.integers(0, 10, 200), points(rng, 20, 32, 1000), 3]
    yield {"args": args, "note": "32 columns, full range"}
    args = [points(rng, 2000, 4, 50), rng.integers(0, 6, 2000), points(rng, 500, 4, 50), 9]
    yield {"args": args, "note": "the largest size"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [points(rng, n, 8, 100), rng.integers(0, 5, n), points(rng, 20, 8, 100), 5]}
