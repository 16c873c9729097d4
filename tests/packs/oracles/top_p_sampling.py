"""Row by row in plain Python with exact sums; draws near a border are thrown away."""

import math
from fractions import Fraction

import numpy as np

DRAWS = 500


def draw(rng):
    while True:
        width = rng.randint(1, 6)
        heat, k, p = rng.choice([0.0, 0.5, 1.0, 3.0]), rng.randint(0, 7), rng.choice([0.05, 0.3, 0.62, 0.9, 1.0])
        logits = [[float(rng.randint(-2, 2)) for _ in range(width)] for _ in range(rng.randint(1, 3))]
        u = [rng.choice([0.0, rng.random()]) for _ in logits]
        rows = [chosen(row, heat, k, p, x) for row, x in zip(logits, u, strict=True)]
        if None not in rows:
            return {"args": [np.array(logits), heat, k, p, np.array(u)]}


def shares(weights):
    return {i: w / sum(weights.values()) for i, w in weights.items()}


def chosen(row, heat, k, p, x):
    """The token, or None when a border is near."""
    if heat == 0:
        return row.index(max(row))
    kept = shares({i: Fraction(math.exp((value - max(row)) / heat)) for i, value in enumerate(row)})
    if k:
        kept = shares({i: w for i, w in kept.items() if sum(other > row[i] for other in row) < k})
    if p < 1:
        nucleus, mass = {}, Fraction(0)
        for i in sorted(kept, key=lambda i: (-row[i], i)):
            if abs(mass - Fraction(p)) < 1e-6:
                return None
            if mass >= p:
                break
            nucleus[i] = kept[i]
            mass += kept[i]
        kept = shares(nucleus)
    total = Fraction(0)
    for i in sorted(kept):
        total += kept[i]
        if x and abs(total - Fraction(x)) < 1e-6:
            return None
        if total > x:
            return i
    return None


def answer(case):
    logits, heat, k, p, u = case["args"]
    rows = zip(logits.tolist(), u.tolist(), strict=True)
    return np.array([chosen(row, heat, k, p, x) for row, x in rows], dtype=np.int64)
