"""Plain lists and exact fractions; the rest is dealt out one row at a time."""

from fractions import Fraction

import numpy as np

DRAWS = 500


def draw(rng):
    n = rng.randint(1, 14)
    names = rng.sample(range(-5, 6), rng.randint(1, 3))
    labels = np.array([rng.choice(names) for _ in range(n)])
    parts, whole = rng.randint(2, 4), rng.choice([10, 20, 1000])
    cuts = sorted(rng.sample(range(1, whole), parts - 1))
    fracs = [(b - a) / whole for a, b in zip([0, *cuts], [*cuts, whole], strict=True)]
    return {"args": [labels, fracs, rng.randrange(10**6)]}


def answer(case):
    labels, fracs, seed = case["args"]
    exact = [Fraction(f).limit_denominator(1000) for f in fracs]
    chance = np.random.default_rng(seed)
    parts = [[] for _ in fracs]
    for label in sorted(set(labels.tolist())):
        rows = [row for row in range(len(labels)) if labels[row] == label]
        shuffled = [rows[at] for at in chance.permutation(len(rows))]
        wanted = [len(rows) * f for f in exact]
        size = [w.numerator // w.denominator for w in wanted]
        lacking = [w - s for w, s in zip(wanted, size, strict=True)]
        while sum(size) < len(rows):
            part = lacking.index(max(lacking))
            size[part] += 1
            lacking[part] = Fraction(-1)
        for part, count in enumerate(size):
            parts[part] += shuffled[:count]
            shuffled = shuffled[count:]
    return [np.array(sorted(part), dtype=int) for part in parts]
