"""scipy's softmax and log_softmax."""

import numpy as np
from scipy.special import log_softmax, softmax

DRAWS = 600


def draw(rng):
    shape = [rng.randint(1, 3) for _ in range(rng.randint(1, 4))]
    axis = rng.randint(-len(shape), len(shape) - 1)
    size = rng.choice([1.0, 30.0, 1e4, 3e5])
    x = np.array([rng.gauss(0, size) for _ in range(int(np.prod(shape)))]).clip(-1e6, 1e6).reshape(shape)
    if rng.random() < 0.3:
        spots = np.array([rng.random() < 0.3 for _ in range(x.size)]).reshape(shape)
        masked = np.where(spots, -np.inf, x)
        if (masked.max(axis=axis) > -np.inf).all():
            x = masked
    return {"args": [x, axis]}


def answer(case):
    x, axis = case["args"]
    return [softmax(x, axis=axis), log_softmax(x, axis=axis)]
