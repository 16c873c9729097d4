import numpy as np


def layer(rng, shape, training, momentum=0.1, eps=1e-5):
    C = shape[1]
    x = rng.normal(size=shape) * rng.uniform(0.5, 3) + rng.normal()
    running = [rng.normal(size=C), rng.uniform(0.2, 3, C)]
    return [x, rng.normal(size=C) + 1, rng.normal(size=C), running, training, momentum, eps, rng.normal(size=shape)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for shape in ((2, 1), (3, 3), (5, 2), (2, 3, 2, 2), (3, 1, 4, 2), (1, 2, 3, 3)):
        for training in (True, False):
            yield {"args": layer(rng, shape, training), "note": "random"}
    yield {"args": layer(rng, (4, 4, 4, 4), True, 0.3, 0.1), "note": "all axes alike, large eps"}
    yield {"args": layer(rng, (64, 16, 8, 8), True), "note": "many images"}
    yield {"args": layer(rng, (256, 32), False, 0.9), "note": "many rows in evaluation"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": layer(rng, (n, 8), True)}
