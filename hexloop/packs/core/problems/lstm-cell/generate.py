import numpy as np


def layer(rng, T, B, D, H, size=1.0):
    shapes = ((T, B, D), (B, H), (B, H), (4 * H, D), (4 * H, H), (4 * H,))
    return [rng.normal(size=shape) * size for shape in shapes]


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
    for T, B, D, H in ((4, 2, 3, 4), (3, 1, 2, 3)):
        yield {"args": layer(rng, T, B, D, H, 40.0), "note": "saturated gates"}
    yield {"args": layer(rng, 20, 2, 3, 4, 0.3), "note": "twenty steps"}
    yield {"args": layer(rng, 200, 8, 16, 32, 0.2), "note": "a long batch"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, n, 2, 4, 8, 0.3)}
