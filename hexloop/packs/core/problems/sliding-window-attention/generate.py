import numpy as np


def tensors(rng, B, H, T, Dh, size=1.0):
    return [(rng.normal(size=(B, H, T, Dh)) * scale).astype(np.float32) for scale in (size, 1.0, 1.0)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, H, T, Dh, w in (
        (1, 1, 4, 2, 2),
        (2, 1, 5, 3, 3),
        (1, 2, 6, 4, 4),
        (2, 2, 7, 2, 5),
        (1, 3, 9, 1, 2),
        (2, 3, 20, 4, 6),
        (1, 1, 40, 5, 17),
        (1, 2, 33, 3, 16),
    ):
        yield {"args": [*tensors(rng, B, H, T, Dh), w], "note": f"random, {T} positions, window of {w}"}
    yield {"args": [*tensors(rng, 2, 2, 5, 3), 1], "note": "window of 1: the values themselves"}
    yield {"args": [*tensors(rng, 2, 2, 5, 3), 5], "note": "window of T: causal attention"}
    yield {"args": [*tensors(rng, 2, 2, 5, 3), 4], "note": "window of T - 1: only the last query misses a key"}
    yield {"args": [*tensors(rng, 1, 2, 6, 3), 9], "note": "window wider than the sequence"}
    yield {"args": [*tensors(rng, 1, 1, 1, 2), 200], "note": "one position, a window of 200"}
    yield {"args": [*tensors(rng, 4, 4, 4, 4), 4], "note": "all sizes are 4"}
    yield {"args": [*tensors(rng, 2, 2, 30, 4, 5.0), 7], "note": "sharp weights"}
    q, k = (rng.integers(-3, 4, (1, 2, 12, 4)).astype(np.float32) * 40 for _ in range(2))
    yield {"args": [q, k, tensors(rng, 1, 2, 12, 4)[2], 4], "note": "scores of tens of thousands, far apart or equal"}
    _, k, v = tensors(rng, 1, 1, 8, 3)
    yield {"args": [np.zeros_like(k), k, v, 3], "note": "queries of zero: means over the window"}
    yield {"args": [*tensors(rng, 2, 2, 64, 8), 256], "note": "the widest window"}
    yield {"args": [*tensors(rng, 1, 1, 4096, 16), 32], "note": "the longest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*tensors(rng, 1, 1, n, 8), 16]}
