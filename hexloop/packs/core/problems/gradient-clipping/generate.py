import numpy as np


def gradients(rng, shapes, size):
    return [rng.normal(size=shape) * size for shape in shapes]


def through_time(rng, steps, factor):
    """What a linear recurrent layer hands back at each step; its weights are a rotation times ``factor``."""
    weights = factor * np.linalg.qr(rng.normal(size=(4, 4)))[0]
    grads = [rng.normal(size=4)]
    while len(grads) < steps:
        grads.append(grads[-1] @ weights.T)
    return grads[::-1]


def generate(seed):
    rng = np.random.default_rng(seed)
    for shapes, size in (([(3,)], 1.0), ([(2, 2), (2,)], 5.0), ([(1,), (1,), (4, 3)], 0.1), ([(2, 3, 2)], 30.0)):
        for limit in (0.5, 4.0):
            yield {"args": [gradients(rng, shapes, size), limit], "note": "random"}
    yield {"args": [gradients(rng, [(2, 2), (3,)], 1e150), 1e100], "note": "exploded, large limit"}
    yield {"args": [gradients(rng, [(20, 30), (30,), (30, 10), (10,)], 3.0), 1.0], "note": "a network"}
    for steps, factor in ((10, 1.5), (50, 1.5), (50, 20.0), (50, 0.5)):
        note = f"{steps} steps of a recurrent layer, each {factor} times the one after it"
        yield {"args": [through_time(rng, steps, factor), 5.0], "note": note}
    yield {"args": [gradients(rng, [(2000,)] * 50, 1.0), 1.0], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [gradients(rng, [(n,)], 1.0), 1.0]}
