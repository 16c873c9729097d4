"""The sums entry by entry, as fractions where the numbers allow it."""

import math
from fractions import Fraction

import numpy as np

DRAWS = 500


def draw(rng):
    rows, d, v2 = rng.randint(1, 3), rng.randint(1, 3), rng.random() < 0.5
    number = rng.choice([lambda: float(rng.randint(-3, 3)), lambda: rng.gauss(0, 1), lambda: rng.uniform(-1e4, 1e4)])

    def array(*shape):
        return np.array([number() for _ in range(math.prod(shape))]).reshape(shape)

    return {"args": [array(rows, d), array(rows, d), array(d, d) if v2 else array(d), array(d), v2]}


def answer(case):
    *arrays, v2 = case["args"]
    first, last, weight, bias = (np.vectorize(Fraction, otypes=[object])(one) for one in arrays)
    out = np.zeros(first.shape)
    for row, i in np.ndindex(*first.shape):
        weights = weight[i] if v2 else weight
        product = sum(weights[j] * last[row, j] for j in range(first.shape[1]))
        crossed = first[row, i] * (product + bias[i]) if v2 else first[row, i] * product + bias[i]
        out[row, i] = float(crossed + last[row, i])
    return out
