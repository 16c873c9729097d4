"""The contract entry by entry in plain Python; the mean is checked with many draws."""

import itertools

import numpy as np

DRAWS = 600


def draw(rng):
    chance = np.random.default_rng(rng.getrandbits(32))
    shape = [rng.randint(1, 4) for _ in range(rng.randint(1, 3))]
    p = rng.choice([0.0, 0.1, 0.5, 0.8, 0.99])
    return {"args": [chance.normal(size=shape), p, rng.randrange(10**6), rng.random() < 0.7, chance.normal(size=shape)]}


def answer(case):
    x, p, seed, training, dout = case["args"]
    chance = np.random.default_rng(seed)
    out, mask, dx = np.zeros(x.shape), np.zeros(x.shape), np.zeros(x.shape)
    for at in itertools.product(*map(range, x.shape)):
        factor = 1.0
        if training and p > 0:
            factor = 0.0 if chance.random() < p else 1 / (1 - p)
        out[at], mask[at], dx[at] = x[at] * factor, factor, dout[at] * factor
    return [out, mask, dx, chance.random()]


def mean_is_kept():
    """Over many draws the result has the mean of the input."""
    for p in (0.1, 0.5, 0.8):
        case = {"args": [np.ones(40000), p, 0, True, np.ones(40000)]}
        assert abs(np.mean(answer(case)[0]) - 1) < 0.05


mean_is_kept()
