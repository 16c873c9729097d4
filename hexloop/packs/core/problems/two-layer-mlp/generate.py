import numpy as np


def network(rng, n, d, h, C, size=1.0):
    params = {
        "W1": rng.normal(size=(d, h)) * size,
        "b1": rng.normal(size=h),
        "W2": rng.normal(size=(h, C)) * size,
        "b2": rng.normal(size=C),
    }
    return [params, rng.normal(size=(n, d)), rng.integers(0, C, n)]


def whole(rng, n, d, h, C, size):
    """Whole numbers: some hidden units are exactly 0."""
    params = {
        "W1": rng.integers(-1, 2, (d, h)).astype(float),
        "b1": rng.integers(-1, 2, h).astype(float),
        "W2": rng.integers(-2, 3, (h, C)) * float(size),
        "b2": rng.integers(-2, 3, C).astype(float),
    }
    return [params, rng.integers(-2, 3, (n, d)).astype(float), rng.integers(0, C, n)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, h, C in ((1, 2, 3, 2), (3, 1, 2, 3), (4, 3, 1, 2), (5, 5, 5, 5), (2, 4, 3, 1), (7, 2, 6, 4)):
        yield {"args": network(rng, n, d, h, C), "note": "random"}
    for n, d, h, C in ((4, 2, 3, 2), (6, 3, 3, 3)):
        yield {"args": whole(rng, n, d, h, C, 1), "note": "whole numbers, units at 0"}
        yield {"args": whole(rng, n, d, h, C, 2000), "note": "whole numbers, scores of thousands"}
    yield {"args": network(rng, 20, 8, 12, 6, 3.0), "note": "large weights"}
    yield {"args": network(rng, 1000, 40, 50, 10, 0.2), "note": "a large batch"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": network(rng, n, 8, 16, 4)}
