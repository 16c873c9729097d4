import numpy as np


def tensors(rng, B, Tq, Tk, D, size=1.0):
    """Normal queries, keys and values; ``size`` stretches the scores."""
    shapes = ((B, Tq, D), (B, Tk, D), (B, Tk, D))
    return [
        (rng.normal(size=shape) * scale).astype(np.float32)
        for shape, scale in zip(shapes, (size, 1.0, 1.0), strict=True)
    ]


def saturated(rng, B, Tq, Tk):
    """Whole numbers of width 4: scores of 10 000 and more, exact in float32, far apart or equal."""
    q, k = (rng.integers(-3, 4, (B, T, 4)) * 40.0 for T in (Tq, Tk))
    return [part.astype(np.float32) for part in (q, k, rng.normal(size=(B, Tk, 4)))]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, Tq, Tk, D in ((1, 2, 3, 2), (2, 3, 2, 4), (3, 1, 5, 3), (2, 4, 1, 2), (2, 3, 3, 3)):
        yield {"args": [*tensors(rng, B, Tq, Tk, D), None], "note": "random, no mask"}
        mask = rng.random((B, Tq, Tk)) < 0.6
        yield {"args": [*tensors(rng, B, Tq, Tk, D), mask], "note": "random, a mask for each entry"}
    mask = rng.random((4, 6)) < 0.5
    yield {"args": [*tensors(rng, 3, 4, 6, 5), mask], "note": "one mask for the batch"}
    mask = rng.random((1, 4, 6)) < 0.5
    yield {"args": [*tensors(rng, 3, 4, 6, 5, 5.0), mask], "note": "one mask with an axis of 1, sharp weights"}
    yield {"args": [*tensors(rng, 2, 7, 7, 8), np.tri(7, dtype=bool)], "note": "causal"}
    yield {"args": [*tensors(rng, 4, 4, 4, 4), np.eye(4, dtype=bool)], "note": "each sees itself only; all sizes are 4"}
    yield {"args": [*tensors(rng, 2, 3, 5, 4), np.zeros((2, 3, 5), dtype=bool)], "note": "nobody sees anything"}
    yield {"args": [*tensors(rng, 2, 3, 5, 4), np.ones((2, 3, 5), dtype=bool)], "note": "everybody sees everything"}
    mask = np.arange(8)[None, None, :] < np.array([8, 3, 0])[:, None, None]
    yield {"args": [*tensors(rng, 3, 5, 8, 6), np.repeat(mask, 5, axis=1)], "note": "padding: 8, 3 and 0 keys are real"}
    yield {"args": [*saturated(rng, 2, 5, 6), None], "note": "scores of tens of thousands"}
    yield {"args": [*saturated(rng, 2, 5, 6), rng.random((2, 5, 6)) < 0.5], "note": "the same with a mask"}
    q, k, v = (np.full((1, T, 4), value, dtype=np.float32) for T, value in ((2, 100.0), (3, -200.0), (3, 1.0)))
    v = v * np.arange(1, 4, dtype=np.float32)[None, :, None]
    mask = np.array([[True, False, False], [False, True, True]])
    yield {"args": [q, k, v, mask], "note": "all scores are -40 000"}
    yield {"args": [-q, k, v, mask], "note": "all scores are 40 000"}
    k = k * np.array([-1, 1, 1], dtype=np.float32)[None, :, None]
    yield {"args": [q, k, v, ~mask], "note": "the hidden score is the highest by far in one row"}
    mask = rng.random((16, 256, 256)) < 0.7
    mask[:, 17] = False
    yield {"args": [*tensors(rng, 16, 256, 256, 64), mask], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*tensors(rng, 1, n, n, 16), np.tri(n, dtype=bool)]}
