"""The dual form: how often each row was violated, in exact fractions."""

from fractions import Fraction

import numpy as np

DRAWS = 400


def draw(rng):
    n, d = rng.randint(1, 5), rng.randint(1, 3)
    table = np.array([[rng.randint(-12, 12) / 4 for _ in range(d)] for _ in range(n)])
    labels = np.array([rng.choice([-1, 1]) for _ in range(n)])
    return {"args": [table, labels, rng.choice([0.001, 0.1, 0.25, 1.0, 3.0]), rng.randint(0, 5)]}


def answer(case):
    table, labels, lam, epochs = case["args"]
    rows = [[*map(Fraction, row), Fraction(1)] for row in table.tolist()]
    signs, penalty = labels.tolist(), Fraction(str(lam))
    n = len(rows)
    kernel = [[sum(a * b for a, b in zip(p, q, strict=True)) for q in rows] for p in rows]
    times = [0] * n
    for step in range(epochs * n):
        i = step % n
        score = sum(times[j] * signs[j] * kernel[i][j] for j in range(n))
        margin = signs[i] * score / (penalty * step) if step else Fraction(0)
        times[i] += margin < 1 - Fraction(1, 10**9)
    scale = penalty * max(epochs * n, 1)
    full = [float(sum(times[j] * signs[j] * rows[j][k] for j in range(n)) / scale) for k in range(len(rows[0]))]
    return np.array(full[:-1]), full[-1]
