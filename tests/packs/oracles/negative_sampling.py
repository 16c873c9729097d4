"""Subtracts weights one after the other, the sums taken by fsum."""

from math import fsum, sqrt

import numpy as np

DRAWS = 600


def draw(rng):
    while True:
        size = rng.choice([2, 9, 1000])
        freq = np.array([rng.randint(0, size) for _ in range(rng.randint(1, 8))])
        exclude = [rng.randrange(len(freq)) for _ in range(rng.randint(0, 3))]
        if any(count and item not in exclude for item, count in enumerate(freq.tolist())):
            return {"args": [freq, rng.randint(1, 8), rng.randrange(10**6), exclude]}


def answer(case):
    freq, n, seed, exclude = case["args"]
    weights = [0.0 if item in exclude else sqrt(count) * sqrt(sqrt(count)) for item, count in enumerate(freq.tolist())]
    chance, ids = np.random.default_rng(seed), []
    for _ in range(n):
        place = chance.random() * fsum(weights)
        ids.append(next(i for i in range(len(weights)) if fsum(weights[: i + 1]) > place))
    return np.array(ids)
