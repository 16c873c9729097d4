import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, q in ((2, 0.1), (3, 0.9), (5, 0.5), (9, 0.75), (20, 0.05)):
        y = rng.normal(size=n)
        yield {"args": [y, y + rng.normal(size=n), q], "note": "small and random"}
    y = rng.normal(size=300)
    yield {"args": [y, 0.7 * y, 0.5], "note": "predictions drawn to the mean"}
    yield {"args": [y, y + np.where(rng.random(300) < 0.02, 1e4, 0.0), 0.5], "note": "a few wild outliers"}
    yield {"args": [1e9 - abs(y), 1e9 - abs(y) - 0.01, 0.2], "note": "near the largest value, spread of 1"}
    yield {"args": [np.full(300, 0.7), np.full(300, 0.7), 0.3], "note": "constant and exact"}
    yield {"args": [np.full(300, -0.7), y, 0.3], "note": "a constant y, random predictions"}
    yield {"args": [1e4 * y, -1e4 * y, 0.6], "note": "the wrong sign, values of 10 000"}
    n = 200_000
    y = rng.exponential(size=n)
    yield {"args": [y, rng.exponential(size=n), 0.95], "note": "the largest, skewed"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    y = rng.normal(size=n)
    yield {"args": [y, y + rng.normal(size=n), 0.8]}
