import numpy as np


def layer(rng, B, T, D, size=1.0):
    """A batch and four projections whose scores are about ``size`` in size."""
    x = rng.normal(size=(B, T, D))
    weights = [rng.normal(size=(D, D)) * scale / np.sqrt(D) for scale in (size, 1.0, 1.0, 1.0)]
    return [part.astype(np.float32) for part in (x, *weights)]


def saturated(rng, B, T, D, h):
    """Whole numbers and heads of width 4: scores of 10 000 and more, exact in float32, far apart or equal."""
    x = rng.integers(-3, 4, (B, T, D)) * 8
    permuted = [np.eye(D)[rng.permutation(D)] for _ in range(4)]
    weights = [permuted[0] * 4, permuted[1] * 4, permuted[2] / 8, permuted[3]]
    return [part.astype(np.float32) for part in (x, *weights)] + [h]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, D, h in ((1, 2, 3, 1), (2, 3, 4, 2), (1, 4, 6, 3), (3, 2, 4, 4), (2, 5, 8, 2), (1, 7, 6, 2)):
        for causal in (False, True):
            yield {"args": [*layer(rng, B, T, D), h, causal], "note": f"random, {h} of width {D // h}"}
    yield {"args": [*layer(rng, 2, 12, 12, 4.0), 3, False], "note": "sharper weights"}
    yield {"args": [*layer(rng, 2, 12, 12, 4.0), 3, True], "note": "sharper weights, causal"}
    yield {"args": [*layer(rng, 2, 4, 4), 4, True], "note": "B · h = T · 2: wrong reshapes fit in shape"}
    yield {"args": [*layer(rng, 4, 4, 16), 4, False], "note": "B, T, h and d are all 4"}
    yield {"args": [*layer(rng, 2, 1, 8), 2, True], "note": "sequences of one: every weight is 1"}
    yield {"args": [*layer(rng, 1, 9, 1), 1, True], "note": "vectors of width 1"}
    for causal in (False, True):
        yield {"args": [*saturated(rng, 2, 6, 8, 2), causal], "note": "scores of tens of thousands"}
    x, *weights = layer(rng, 1, 5, 4)
    yield {
        "args": [np.repeat(x[:, :1], 5, axis=1), *weights, 2, True],
        "note": "all positions alike: weights are equal",
    }
    yield {"args": [*layer(rng, 8, 128, 128), 8, True], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*layer(rng, 1, n, 16), 2, True]}
