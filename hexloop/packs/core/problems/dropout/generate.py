import numpy as np


def layer(rng, shape, p, training=True):
    return [rng.normal(size=shape), p, int(rng.integers(10**6)), training, rng.normal(size=shape)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for shape, p in (((4,), 0.5), ((3, 3), 0.1), ((2, 5), 0.9), ((2, 2, 3), 0.3), ((6, 1), 0.7)):
        yield {"args": layer(rng, shape, p), "note": "random"}
    yield {"args": layer(rng, (3, 4), 0.3, False), "note": "evaluation"}
    yield {"args": layer(rng, (2, 2, 2), 0.9, False), "note": "evaluation, large p"}
    yield {"args": layer(rng, (40, 50), 0.2), "note": "a batch"}
    yield {"args": layer(rng, (100, 1000), 0.5), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, (n,), 0.5)}
