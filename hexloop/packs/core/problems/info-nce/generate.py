import numpy as np


def pairs(rng, B, d, noise):
    a = rng.normal(size=(B, d))
    return [a * rng.uniform(0.5, 3, (B, 1)), a + noise * rng.normal(size=(B, d)) + 0.2]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, d, tau in ((2, 3, 1.0), (3, 2, 0.5), (4, 4, 0.1), (5, 3, 0.07), (7, 6, 2.0)):
        yield {"args": [*pairs(rng, B, d, 0.5), tau], "note": "random pairs"}
    a, b = pairs(rng, 6, 4, 0.3)
    yield {"args": [a, b, 0.2], "note": "six pairs"}
    yield {"args": [b, a, 0.2], "note": "the same with the sides swapped"}
    yield {"args": [a, b[::-1].copy(), 0.01], "note": "pairs mixed up, low temperature"}
    yield {"args": [a, -b, 0.05], "note": "pairs point away from each other"}
    yield {"args": [*pairs(rng, 9, 5, 2.0), 0.0001], "note": "noisy pairs at the lowest temperature"}
    yield {"args": [*pairs(rng, 30, 8, 0.4), 0.07], "note": "thirty pairs"}
    yield {"args": [*pairs(rng, 256, 128, 1.0), 0.05], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*pairs(rng, n, 16, 0.5), 0.1]}
