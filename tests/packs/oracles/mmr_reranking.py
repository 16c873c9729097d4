"""Every round by trying all items against all chosen ones, in fractions."""

from fractions import Fraction

import numpy as np

DRAWS = 600


def draw(rng):
    n = rng.randint(1, 6)
    grid = rng.choice([2, 4, 64])
    sim = np.eye(n)
    for i in range(n):
        for j in range(i):
            sim[i, j] = sim[j, i] = rng.randint(-grid, grid) / grid
    rel = np.array([rng.randint(0, grid) / grid for _ in range(n)])
    return {"args": [rel, sim, rng.randint(0, 16) / 16, rng.randint(1, 8)]}


def answer(case):
    rel, sim, lam, k = case["args"]
    share = Fraction(lam)
    chosen = []
    while len(chosen) < min(k, len(rel)):
        values = {}
        for i in range(len(rel)):
            if i not in chosen:
                near = sorted(Fraction(sim[i, j]) for j in chosen)
                values[i] = share * Fraction(rel[i]) - (1 - share) * (near[-1] if near else 0)
        chosen.append(min(i for i, value in values.items() if value == max(values.values())))
    return chosen
