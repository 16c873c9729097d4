import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for m, n in ((1, 4), (3, 2), (4, 4)):
        for symmetric in (True, False):
            for per_channel in (True, False):
                x = rng.normal(size=(m, n))
                x[rng.random((m, n)) < 0.2] = 0
                kind = "absmax" if symmetric else "zero point"
                yield {"args": [x, symmetric, per_channel], "note": f"random, {kind}, {m} rows"}
    x = rng.normal(size=(20, 30)) * 10.0 ** rng.integers(-3, 5, (20, 1))
    yield {"args": [x, True, True], "note": "rows of very different size"}
    yield {"args": [x, False, True], "note": "the same, zero point"}
    yield {"args": [np.maximum(rng.normal(size=(9, 9)), 0), False, False], "note": "after ReLU: nothing below 0"}
    yield {"args": [-1e4 - rng.random((5, 6)), False, True], "note": "around -10 000"}
    yield {"args": [rng.integers(-255, 256, (30, 40)) / 2, False, True], "note": "many halves"}
    yield {"args": [rng.normal(size=(400, 500)), False, True], "note": "the largest"}


def grow(n, seed):
    yield {"args": [np.random.default_rng(seed).normal(size=(n // 64, 64)), False, True]}
