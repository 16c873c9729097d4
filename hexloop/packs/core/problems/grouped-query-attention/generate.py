import numpy as np


def layer(rng, B, T, D, n_q, n_kv, size=1.0):
    """A batch and four projections whose scores are about ``size`` in size."""
    narrow = n_kv * (D // n_q)
    x = rng.normal(size=(B, T, D))
    weights = [
        rng.normal(size=(D, columns)) * scale / np.sqrt(D)
        for columns, scale in ((D, size), (narrow, 1.0), (narrow, 1.0), (D, 1.0))
    ]
    return [*(part.astype(np.float32) for part in (x, *weights)), n_q, n_kv]


def saturated(rng, B, T):
    """Whole numbers, 4 query heads of width 4 over 2: scores of 10 000 and more, exact in float32, far apart or equal."""
    x = rng.integers(-3, 4, (B, T, 16)) * 8
    columns = [np.eye(16)[:, rng.permutation(16)[:width]] for width in (16, 8, 8, 16)]
    weights = [columns[0] * 4, columns[1] * 4, columns[2] / 8, columns[3]]
    return [*(part.astype(np.float32) for part in (x, *weights)), 4, 2]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, D, n_q, n_kv in (
        (1, 3, 4, 4, 2),
        (2, 4, 8, 4, 2),
        (1, 5, 6, 6, 2),
        (1, 4, 12, 6, 3),
        (3, 2, 8, 8, 4),
        (2, 5, 16, 8, 2),
    ):
        yield {"args": layer(rng, B, T, D, n_q, n_kv), "note": f"{n_q} query heads over {n_kv}"}
    yield {"args": layer(rng, 2, 5, 8, 4, 4), "note": "as many key heads: multi-head attention"}
    yield {"args": layer(rng, 2, 5, 8, 4, 1), "note": "one key head: multi-query attention"}
    yield {"args": layer(rng, 2, 6, 6, 1, 1), "note": "one head"}
    yield {"args": layer(rng, 2, 12, 12, 4, 2, 5.0), "note": "sharper weights"}
    yield {"args": layer(rng, 4, 4, 16, 4, 2), "note": "B, T, n_q and d are all 4"}
    yield {"args": layer(rng, 2, 1, 8, 4, 2), "note": "sequences of one: every weight is 1"}
    yield {"args": layer(rng, 1, 9, 4, 4, 2), "note": "heads of width 1"}
    yield {"args": layer(rng, 1, 9, 1, 1, 1), "note": "vectors of width 1"}
    yield {"args": saturated(rng, 2, 6), "note": "scores of tens of thousands"}
    x, *rest = layer(rng, 1, 5, 8, 4, 2)
    yield {"args": [np.repeat(x[:, :1], 5, axis=1), *rest], "note": "all positions alike: weights are equal"}
    yield {"args": layer(rng, 8, 128, 128, 8, 2), "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, 1, n, 16, 4, 2)}
