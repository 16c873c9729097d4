"""Plain Python loops over whole quarters."""

import numpy as np

DRAWS = 1000


def draw(rng):
    n, d = rng.randint(1, 9), rng.randint(1, 3)
    size = rng.choice([1, 3, 40])
    table = np.array([[rng.randint(-size, size) / 4 for _ in range(d)] for _ in range(n)])
    return {"args": [table, rng.randint(1, 6), rng.randrange(10**6)]}


def answer(case):
    table, k, seed = case["args"]
    rows = [[round(4 * x) for x in row] for row in table.tolist()]
    chance = np.random.default_rng(seed)
    chosen = []
    for _ in range(k):
        u = chance.random()
        weights = [0] * len(rows)
        if chosen:
            weights = [
                min(sum((a - b) ** 2 for a, b in zip(row, rows[c], strict=True)) for c in chosen) for row in rows
            ]
        if not any(weights):
            chosen.append(int(u * len(rows)))
            continue
        at = 0
        while sum(weights[: at + 1]) <= u * sum(weights):
            at += 1
        chosen.append(at)
    return table[chosen]
