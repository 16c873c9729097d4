import numpy as np


def layer(rng, B, d, v2, size=1.0):
    shapes = ((B, d), (B, d), (d, d) if v2 else (d,), (d,))
    return [np.clip(rng.normal(size=shape) * size, -10_000, 10_000) for shape in shapes] + [v2]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, d in ((1, 3), (3, 3), (4, 2), (2, 5)):
        for v2 in (False, True):
            yield {"args": layer(rng, B, d, v2), "note": "random"}
    yield {"args": layer(rng, 7, 7, False), "note": "B = d = 7, version 1"}
    yield {"args": layer(rng, 7, 7, True, 30.0), "note": "B = d = 7, version 2"}
    yield {"args": layer(rng, 5, 1, True), "note": "one column"}
    yield {"args": layer(rng, 3, 4, True, 2000.0), "note": "large entries"}
    yield {"args": layer(rng, 1024, 256, False), "note": "the largest, version 1"}
    yield {"args": layer(rng, 1024, 256, True), "note": "the largest, version 2"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, n, 16, True)}
