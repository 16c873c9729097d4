import numpy as np


def batch(rng, B, C, T, alpha, size=2.0):
    return [rng.normal(size=(B, C)) * size, rng.normal(size=(B, C)) * size, rng.integers(0, C, B), T, alpha]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, C, T, alpha in ((1, 2, 2.0, 0.5), (2, 3, 4.0, 0.9), (3, 3, 1.0, 0.1), (4, 2, 0.5, 0.7), (5, 6, 10.0, 1.0)):
        yield {"args": batch(rng, B, C, T, alpha), "note": "random"}
    yield {"args": batch(rng, 3, 4, 3.0, 0.0), "note": "hard labels alone"}
    yield {"args": batch(rng, 4, 4, 2.0, 0.6, 1000.0), "note": "scores of thousands"}
    yield {"args": batch(rng, 6, 5, 100.0, 0.8), "note": "the highest temperature"}
    yield {"args": batch(rng, 20, 10, 4.0, 0.9), "note": "a batch"}
    yield {"args": batch(rng, 512, 256, 2.0, 0.5), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": batch(rng, n, 16, 2.0, 0.5)}
