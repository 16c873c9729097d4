"""Every split of every feature, in exact fractions."""

from fractions import Fraction
from itertools import pairwise

import numpy as np

DRAWS = 400


def draw(rng):
    n, d = rng.randint(1, 9), rng.randint(1, 3)
    size = rng.choice([2, 5, 20])
    table = np.array([[rng.randint(-size, size) / 4 for _ in range(d)] for _ in range(n)])
    names = rng.sample(range(-4, 5), rng.randint(1, 3))
    return {"args": [table, np.array([rng.choice(names) for _ in range(n)]), rng.randint(0, 4)]}


def gini(labels):
    return 1 - sum(Fraction(labels.count(c), len(labels)) ** 2 for c in set(labels))


def tree(rows, labels, depth):
    best = (Fraction(0), None, None)
    for f in range(len(rows[0])):
        values = sorted({row[f] for row in rows})
        for low, high in pairwise(values):
            cut = (low + high) / 2
            left = [c for row, c in zip(rows, labels, strict=True) if row[f] <= cut]
            right = [c for row, c in zip(rows, labels, strict=True) if row[f] > cut]
            gain = gini(labels) - (len(left) * gini(left) + len(right) * gini(right)) / len(labels)
            if gain > best[0]:
                best = (gain, f, cut)
    gain, f, cut = best
    if depth == 0 or gain == 0:
        return max(sorted(set(labels)), key=labels.count)
    parts = ([], []), ([], [])
    for row, label in zip(rows, labels, strict=True):
        side = parts[row[f] > cut]
        side[0].append(row)
        side[1].append(label)
    return (f, cut, float(gain), *(tree(*part, depth - 1) for part in parts))


def answer(case):
    table, labels, depth = case["args"]
    return tree(table.tolist(), labels.tolist(), depth)
