import numpy as np


def run(rng, shapes, steps, lr, betas, eps, wd, decoupled, size=1.0):
    params = [rng.normal(size=shape) for shape in shapes]
    grads = [[size * rng.normal(size=shape) for shape in shapes] for _ in range(steps)]
    return [params, grads, lr, betas, eps, wd, decoupled]


def generate(seed):
    rng = np.random.default_rng(seed)
    for decoupled in (True, False):
        yield {"args": run(rng, [(3,), (2, 2)], 10, 0.05, [0.9, 0.999], 1e-8, 0.0, decoupled), "note": "no decay"}
        yield {"args": run(rng, [(2, 3), (3,)], 50, 0.01, [0.9, 0.999], 1e-8, 0.1, decoupled), "note": "fifty steps"}
        yield {"args": run(rng, [(4,)], 12, 0.3, [0.5, 0.9], 0.01, 0.8, decoupled), "note": "strong decay, large eps"}
        yield {"args": run(rng, [(2, 1, 2)], 8, 0.1, [0.8, 0.3], 1e-6, 0.2, decoupled, 1e-5), "note": "tiny gradients"}
        yield {
            "args": run(rng, [(1,)] * 6, 5, 0.1, [0.0, 0.99], 1e-8, 0.3, decoupled),
            "note": "six arrays, no momentum",
        }
    yield {"args": run(rng, [(60, 50), (50,)], 20, 0.001, [0.9, 0.95], 1e-8, 0.1, True), "note": "a layer"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": run(rng, [(n,)], 4, 0.01, [0.9, 0.999], 1e-8, 0.1, True)}
