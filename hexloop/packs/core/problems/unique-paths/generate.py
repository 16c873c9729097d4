import random
from math import comb


def generate(seed):
    rng = random.Random(seed)
    floors = set()
    while len(floors) < 6:
        m, n = rng.randint(3, 100), rng.randint(3, 40)
        if comb(m + n - 2, m - 1) <= 2 * 10**9 and abs(m - n) > 2:
            floors.add((m, n))
    for m, n in sorted(floors):
        yield {"args": [m, n], "note": f"{m} rows, {n} columns"}


def grow(n, seed):
    yield {"args": [max(1, n // 8), 8]}
