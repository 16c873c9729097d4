"""The same steps with fractions in plain Python; where they converge, SciPy's least squares as well."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
from scipy.linalg import lstsq

DRAWS = 400


def draw(rng):
    if rng.random() < 0.1:
        table = np.array([[rng.choice([-1.0, 1.0]), rng.uniform(-0.3, 0.3)] for _ in range(6)])
        table[:, 1] += np.array([1, -1, 1, -1, 1, -1])
        return {"args": [table, np.array([rng.uniform(-3, 3) for _ in range(6)]), 0.1, 200]}
    n, d = rng.randint(1, 4), rng.randint(1, 3)
    table = np.array([[rng.randint(-8, 8) / 4 for _ in range(d)] for _ in range(n)])
    target = np.array([rng.randint(-8, 8) / 4 for _ in range(n)])
    return {"args": [table, target, rng.choice([0.125, 0.25, 0.5, 1.0]), rng.randint(0, 5)]}


def answer(case):
    table, target, lr, epochs = case["args"]
    number = Fraction if epochs <= 5 else float
    rows = [[number(x) for x in row] for row in table.tolist()]
    wanted = [number(t) for t in target.tolist()]
    w, losses = [number(0)] * len(rows[0]), []
    for _ in range(epochs):
        off = [sum(a * b for a, b in zip(row, w, strict=True)) - t for row, t in zip(rows, wanted, strict=True)]
        losses.append(sum(r * r for r in off) / len(rows))
        slope = [sum(2 * r * row[j] for r, row in zip(off, rows, strict=True)) / len(rows) for j in range(len(w))]
        w = [a - number(lr) * b for a, b in zip(w, slope, strict=True)]
    if epochs > 5 and np.linalg.cond(table) < 2.5:
        np.testing.assert_allclose(np.array(w), lstsq(table, target)[0], atol=1e-3)
        assert all(a >= b - 1e-12 for a, b in pairwise(losses))
    return (np.array([float(a) for a in w]), np.array([float(loss) for loss in losses]))
