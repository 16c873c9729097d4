import numpy as np


def exact(rng, n, d, zeros=0.1):
    """Whole numbers whose squares add up to a power of four, so that all formulas agree to the last bit."""
    kinds = [kind for kind in ((1,), (1, 1, 1, 1), (3, 1, 1, 1, 1, 1, 1, 1), (2, 2, 2, 1, 1, 1, 1)) if len(kind) <= d]
    rows = np.zeros((n, d))
    for row in rows:
        if rng.random() >= zeros:
            kind = kinds[rng.integers(len(kinds))]
            where = rng.permutation(d)[: len(kind)]
            row[where] = np.array(kind) * rng.choice([-1, 1], len(kind)) * 2.0 ** rng.integers(0, 6)
    return rows


def stretched(rng, n, d):
    """Random directions with lengths from a thousandth to a thousand."""
    return rng.normal(size=(n, d)) * 10.0 ** rng.uniform(-3, 3, (n, 1))


def generate(seed):
    rng = np.random.default_rng(seed)
    for m, n, d, k in ((2, 5, 3, 2), (3, 3, 3, 3), (1, 12, 2, 5), (4, 7, 8, 1), (3, 400, 6, 1), (3, 400, 6, 200)):
        yield {"args": [stretched(rng, m, d), stretched(rng, n, d), k], "note": "random directions and lengths"}
    for m, n, d, k in ((3, 9, 4, 4), (5, 40, 4, 15), (4, 60, 8, 60), (6, 300, 5, 40)):
        yield {"args": [exact(rng, m, d), exact(rng, n, d), k], "note": "many ties, some zeros"}
    X = stretched(rng, 50, 6)
    X[[3, 20, 49]] = 0
    yield {"args": [stretched(rng, 5, 6), X, 30], "note": "three zero items in the middle"}
    yield {"args": [exact(rng, 3, 7, 1.0), stretched(rng, 20, 7), 6], "note": "only zero queries"}
    line = np.repeat([[2.0, 2.0, -2.0, 2.0]], 100, axis=0) * 2.0 ** rng.integers(0, 5, (100, 1))
    yield {
        "args": [np.array([[1.0, 1.0, 1.0, 1.0], [0.0, 0.0, -8.0, 0.0]]), line, 70],
        "note": "one direction a hundred times",
    }
    sizes = rng.normal(size=(30, 4)) * 1e-6 + np.array([3e-6, 0, 0, 0])
    yield {"args": [rng.normal(size=(3, 4)), sizes, 30], "note": "all items are short"}
    yield {"args": [stretched(rng, 160, 64), stretched(rng, 5000, 64), 10], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.normal(size=(4, 8)), rng.normal(size=(n, 8)), min(10, n)]}
