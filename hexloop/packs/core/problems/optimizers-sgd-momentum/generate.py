import numpy as np


def run(rng, shapes, steps, lr, momentum, nesterov, wd):
    params = [rng.normal(size=shape) for shape in shapes]
    grads = [[rng.normal(size=shape) for shape in shapes] for _ in range(steps)]
    return [params, grads, lr, momentum, nesterov, wd]


def generate(seed):
    rng = np.random.default_rng(seed)
    for nesterov in (False, True):
        yield {"args": run(rng, [(3,), (2, 2)], 10, 0.05, 0.9, nesterov, 0.0), "note": "no decay"}
        yield {"args": run(rng, [(2, 3), (3,)], 50, 0.01, 0.9, nesterov, 0.1), "note": "fifty steps"}
        yield {"args": run(rng, [(4,)], 12, 0.3, 0.5, nesterov, 0.8), "note": "strong decay"}
        yield {"args": run(rng, [(1,)] * 6, 5, 0.1, 0.99, nesterov, 0.3), "note": "six arrays"}
    yield {"args": run(rng, [(2, 1, 2)], 8, 0.1, 0.0, False, 0.2), "note": "no momentum, with decay"}
    yield {"args": run(rng, [(60, 50), (50,)], 20, 0.1, 0.9, True, 0.001), "note": "a layer"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": run(rng, [(n,)], 4, 0.01, 0.9, True, 0.1)}
