import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, C in ((2, 2), (3, 4), (5, 3), (4, 4), (8, 6)):
        yield {"args": [rng.normal(size=(n, C)), rng.integers(0, C, n), -100], "note": f"random, {C} classes"}
    for ignore in (-100, -1, 2):
        y = np.where(rng.random(40) < 0.3, ignore, rng.integers(0, 5, 40))
        yield {"args": [3 * rng.normal(size=(40, 5)), y, ignore], "note": f"a third is marked {ignore}"}
    yield {"args": [1e4 * rng.normal(size=(30, 8)), rng.integers(0, 8, 30), -100], "note": "logits of 10 000"}
    y = np.full(60, -100)
    y[17] = 3
    yield {"args": [rng.normal(size=(60, 7)), y, -100], "note": "one example counts"}
    yield {"args": [rng.normal(size=(1, 1000)), np.array([999]), -100], "note": "one row, a thousand classes"}
    yield {"args": [rng.normal(size=(2000, 100)), rng.integers(0, 100, 2000), 5], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.normal(size=(n, 10)), rng.integers(0, 10, n), -100]}
