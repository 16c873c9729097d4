import numpy as np


def vectors(rng, B, F, d, size=1.0):
    return [np.clip(rng.normal(size=shape) * size, -10, 10).astype(np.float32) for shape in ((B, d), (B, F, d))]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, F, d in ((1, 3, 4), (3, 2, 3), (2, 4, 2), (4, 3, 4), (5, 5, 5), (2, 6, 3), (7, 1, 2)):
        yield {"args": vectors(rng, B, F, d), "note": f"random, {F * (F + 1) // 2} pairs"}
    whole = [rng.integers(-10, 11, shape).astype(np.float32) for shape in ((3, 8), (3, 7, 8))]
    yield {"args": whole, "note": "whole numbers up to 10"}
    yield {"args": vectors(rng, 2, 32, 64), "note": "32 embeddings of width 64"}
    yield {"args": vectors(rng, 33, 32, 33, 0.5), "note": "B = F + 1 = d"}
    yield {"args": vectors(rng, 1024, 32, 16), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": vectors(rng, 2, n, 16)}
