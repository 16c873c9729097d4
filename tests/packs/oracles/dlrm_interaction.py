"""Sums of products number by number in float64."""

import math

import numpy as np

DRAWS = 500


def draw(rng):
    rows, count, d = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 4)
    number = rng.choice([lambda: float(rng.randint(-10, 10)), lambda: rng.gauss(0, 1)])

    def array(*shape):
        return np.array([number() for _ in range(math.prod(shape))], dtype=np.float32).reshape(shape)

    return {"args": [array(rows, d), array(rows, count, d)]}


def answer(case):
    dense, embeddings = (one.astype(float).tolist() for one in case["args"])
    out = []
    for first, others in zip(dense, embeddings, strict=True):
        row = list(first)
        for place, vector in enumerate(others):
            for earlier in [first, *others[:place]]:
                row.append(math.fsum(x * y for x, y in zip(vector, earlier, strict=True)))
        out.append(row)
    return np.array(out, dtype=np.float32)
