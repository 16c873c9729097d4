import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for shape, base, offset in (
        ((1, 1, 3, 4), 10000.0, 0),
        ((1, 2, 4, 6), 10000.0, 0),
        ((2, 1, 5, 8), 100.0, 0),
        ((2, 3, 4, 2), 10000.0, 1),
        ((2, 2, 3, 4), 500.0, 7),
        ((3, 2, 6, 10), 10000.0, 100),
        ((1, 4, 4, 4), 10.0, 3),
        ((2, 3, 5, 6), 1.5, 12),
    ):
        yield {"args": [rng.normal(size=shape), base, offset], "note": f"random, first position {offset}"}
    yield {"args": [rng.normal(size=(4, 4, 4, 4)), 10000.0, 2], "note": "all axes are 4"}
    yield {"args": [rng.normal(size=(2, 5, 3, 4)), 1.0, 4], "note": "base 1: all pairs turn alike"}
    yield {"args": [rng.normal(size=(2, 2, 1, 8)), 10000.0, 511], "note": "one token while decoding"}
    yield {"args": [rng.normal(size=(1, 2, 4, 16)), 500000.0, 8191], "note": "position 8 191, a large base"}
    yield {"args": [rng.normal(size=(1, 2, 4, 8)), 10000.0, 100000], "note": "position 100 000"}
    yield {"args": [rng.normal(size=(1, 1, 3, 128)), 1000000.0, 99999], "note": "the largest base and width"}
    yield {
        "args": [rng.integers(-100, 101, (1, 2, 3, 6)).astype(float), 10000.0, 20],
        "note": "whole numbers up to 100",
    }
    yield {
        "args": [np.repeat(rng.normal(size=(1, 1, 1, 4)), 6, axis=2), 10000.0, 0],
        "note": "one vector at six positions",
    }
    yield {"args": [rng.normal(size=(4, 8, 256, 64)), 10000.0, 1000], "note": "large"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.normal(size=(1, 2, n, 32)), 10000.0, 0]}
