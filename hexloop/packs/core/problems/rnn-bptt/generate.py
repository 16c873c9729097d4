import numpy as np


def layer(rng, T, B, D, H, size=0.7):
    shapes = ((T, B, D), (B, H), (D, H), (H, H), (H,))
    return [*(rng.normal(size=shape) * size for shape in shapes), rng.normal(size=(T, B, H))]


def generate(seed):
    rng = np.random.default_rng(seed)
    for T, B, D, H in (
        (1, 1, 2, 2),
        (2, 3, 1, 2),
        (3, 2, 4, 3),
        (5, 1, 3, 1),
        (4, 4, 4, 4),
        (6, 2, 2, 5),
        (3, 5, 2, 4),
    ):
        yield {"args": layer(rng, T, B, D, H), "note": "random"}
    yield {"args": layer(rng, 4, 2, 3, 4, 5.0), "note": "nearly saturated"}
    yield {"args": layer(rng, 20, 2, 3, 4, 0.4), "note": "twenty steps"}
    yield {"args": layer(rng, 200, 8, 8, 16, 0.1), "note": "a long batch"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, n, 2, 4, 8, 0.2)}
