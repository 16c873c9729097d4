import numpy as np


def table(rng, n, d, values, labels):
    X = rng.integers(0, values, (n, d)) / 4
    score = X[:, 0] - X[:, -1] + 0.3 * values * rng.random(n)
    y = np.digitize(score, np.quantile(score, np.linspace(0, 1, len(labels) + 1)[1:-1]))
    return X, np.array(labels)[y]


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, values, labels, depth in (
        (5, 1, 8, [0, 1], 1),
        (8, 2, 5, [1, 0], 2),
        (12, 3, 4, [5, -2, 3], 3),
        (20, 2, 30, [0, 1], 8),
        (40, 3, 12, [0, 1, 2, 3], 4),
        (80, 5, 3, [0, 1], 6),
        (150, 4, 60, [8, 7, 6, 5, 4, 3, 2, 1], 5),
    ):
        yield {"args": [*table(rng, n, d, values, labels), depth], "note": f"{n} random rows, depth {depth}"}
    X, y = table(rng, 60, 2, 20, [0, 1])
    yield {"args": [np.c_[X[:, 1], X[:, 1], X], y, 4], "note": "a feature twice: the first is taken"}
    yield {"args": [-X, y, 4], "note": "negative values"}
    yield {
        "args": [rng.permutation(np.arange(64.0))[:, None], np.arange(64) % 2, 8],
        "note": "a line with random labels",
    }
    yield {"args": [*table(rng, 2000, 10, 4000, [0, 1, 2]), 3], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*table(rng, n, 2, 4000, [0, 1]), 2]}
