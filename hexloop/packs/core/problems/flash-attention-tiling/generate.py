import numpy as np


def arrays(rng, T, D, size=1.0):
    return [rng.normal(size=(T, D)) * scale for scale in (size, 1.0, 1.0)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for T, D, block in ((4, 2, 2), (5, 3, 2), (6, 1, 4), (7, 4, 3), (12, 5, 4), (33, 8, 16), (50, 6, 7)):
        yield {"args": [*arrays(rng, T, D), block], "note": f"{T} rows in blocks of {block}"}
    yield {"args": [*arrays(rng, 6, 3), 6], "note": "one block"}
    yield {"args": [*arrays(rng, 6, 3), 128], "note": "a block larger than T"}
    yield {"args": [*arrays(rng, 9, 3), 8], "note": "the last block has one row"}
    yield {"args": [*arrays(rng, 30, 4), 1], "note": "blocks of one row"}
    yield {"args": [*arrays(rng, 24, 4, 8.0), 5], "note": "sharp weights"}
    q, k, v = arrays(rng, 16, 4)
    q = abs(q) + 0.1
    k = np.linspace(1, 90, 16)[:, None] * np.ones(4)
    yield {"args": [q, k, v, 4], "note": "scores rise from block to block"}
    yield {"args": [q, k[::-1].copy(), v, 4], "note": "scores fall from block to block"}
    yield {"args": [q * 100, -k, v, 4], "note": "all scores far below 0"}
    signs = np.where(np.arange(16) % 3 == 0, -1.0, 1.0)[:, None]
    yield {"args": [q * signs * 100, k, v, 4], "note": "rows of very high and of very low scores in one tile"}
    q, k = (rng.integers(-3, 4, (20, 4)) * 50.0 for _ in range(2))
    yield {"args": [q, k, arrays(rng, 20, 4)[2], 6], "note": "scores of tens of thousands, far apart or equal"}
    yield {"args": [np.zeros((10, 3)), *arrays(rng, 10, 3)[1:], 4], "note": "queries of zero: the mean of the values"}
    yield {"args": [*arrays(rng, 2048, 64), 64], "note": "the largest"}
    yield {"args": [*arrays(rng, 2000, 16), 128], "note": "large, with a shorter last block"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*arrays(rng, n, 32), 64]}
