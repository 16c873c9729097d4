import numpy as np


def layer(rng, B, T, D, size=1.0):
    x = rng.normal(size=(B, T, D))
    weights = [rng.normal(size=(D, D)) * scale / np.sqrt(D) for scale in (size, 1.0, 1.0, 1.0)]
    return [part.astype(np.float32) for part in (x, *weights)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, D, h, chunks in (
        (1, 2, 1, [1, 1]),
        (1, 4, 2, [1, 1, 1, 1]),
        (2, 6, 3, [3]),
        (2, 4, 2, [2, 2]),
        (1, 6, 2, [3, 1, 1]),
        (2, 8, 2, [1, 4, 2]),
        (3, 4, 4, [2, 1, 3, 1]),
        (1, 3, 1, [5, 4]),
    ):
        for tried in (False, True):
            yield {"args": [*layer(rng, B, sum(chunks), D), h, chunks, tried], "note": f"pieces of {chunks}"}
    for chunks in ([6], [5, 1], [1, 5], [1] * 6):
        x, *weights = layer(np.random.default_rng(seed), 2, 6, 8)
        yield {"args": [x, *weights, 2, chunks, False], "note": f"one sequence, cut as {chunks}"}
    yield {"args": [*layer(rng, 4, 4, 16), 4, [2, 1, 1], True], "note": "B, T, h and d are all 4"}
    yield {"args": [*layer(rng, 2, 9, 4, 5.0), 2, [4, 1, 1, 3], False], "note": "sharp weights"}
    x = rng.integers(-3, 4, (2, 6, 8)) * 8
    p, q, r, s = (np.eye(8)[rng.permutation(8)] for _ in range(4))
    args = [part.astype(np.float32) for part in (x, p * 4, q * 4, r / 8, s)]
    yield {"args": [*args, 2, [3, 1, 2], True], "note": "scores of tens of thousands, far apart or equal"}
    yield {"args": [*layer(rng, 2, 128, 64), 4, [64, *[1] * 64], False], "note": "a prompt of 64 and 64 tokens"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*layer(rng, 1, n, 16), 2, [1] * n, False]}
