import numpy as np


def norm(rng, B, T, D, eps, size=1.0):
    return [rng.normal(size=(B, T, D)) * size, rng.normal(size=D) + 1, rng.normal(size=D), eps]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, D in ((1, 2, 3), (2, 1, 4), (2, 3, 5), (3, 3, 3), (4, 2, 7)):
        yield {"args": norm(rng, B, T, D, 1e-5), "note": "random"}
    yield {"args": norm(rng, 2, 3, 4, 1e-6, 1e-3), "note": "small values, where eps counts"}
    yield {"args": norm(rng, 2, 3, 4, 1.0, 100.0), "note": "eps = 1"}
    yield {"args": norm(rng, 1, 1, 256, 1e-5), "note": "one long vector"}
    x = 1e8 + rng.integers(-5, 6, (2, 3, 8)).astype(float)
    x[..., 0], x[..., 1] = 1e8 + 6, 1e8 - 6
    yield {"args": [x, np.ones(8), np.zeros(8), 1e-5], "note": "around 100 million, differing by a few"}
    yield {"args": [-x[:, :1], np.ones(8), np.zeros(8), 1e-5], "note": "around minus 100 million"}
    yield {"args": norm(rng, 64, 64, 64, 1e-5), "note": "many vectors"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": norm(rng, 2, n, 16, 1e-5)}
