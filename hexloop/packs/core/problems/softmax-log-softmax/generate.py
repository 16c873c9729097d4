import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for shape, axis in (((5,), 0), ((3, 4), 0), ((3, 4), 1), ((4, 4), 0), ((2, 3, 4), 1), ((2, 3, 2, 3), 2)):
        yield {"args": [rng.normal(size=shape) * 3, axis], "note": f"random, axis {axis} of {len(shape)}"}
    yield {"args": [rng.normal(size=(3, 3, 3)) * 1e4, -2], "note": "logits of 10 000"}
    yield {"args": [rng.normal(size=(6, 5)) * 1e5, -1], "note": "logits of 100 000"}
    mask = np.where(np.tri(6, dtype=bool), rng.normal(size=(6, 6)), -np.inf)
    yield {"args": [mask, -1], "note": "a causal mask: -inf above the diagonal"}
    yield {"args": [mask - 1e4, 0], "note": "the same along the columns, far down"}
    yield {"args": [np.array([-np.inf, 2.0, -np.inf]), 0], "note": "one entry is left"}
    yield {"args": [rng.normal(size=(8, 25, 10, 100)), -3], "note": "the largest, four axes"}


def grow(n, seed):
    yield {"args": [np.random.default_rng(seed).normal(size=(n // 16, 16)), -1]}
