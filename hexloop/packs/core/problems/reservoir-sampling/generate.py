import random


def generate(seed):
    rng = random.Random(seed)
    for n, k in ((5, 2), (12, 3), (30, 5), (30, 29), (50, 1), (100, 10)):
        items = [rng.randint(-99, 99) for _ in range(n)]
        yield {"args": [items, k, rng.randrange(1000)], "note": f"{k} of {n}"}
    yield {"args": [list(range(3000)), 500, 4], "note": "ascending"}
    yield {"args": [list(range(3000, 0, -1)), 40, 4], "note": "descending"}
    yield {"args": [list(range(20_000)), 1000, 6], "note": "the largest"}
    yield {"args": [list(range(20_000)), 1, 7], "note": "one slot, a long stream"}


def grow(n, seed):
    yield {"args": [list(range(n)), 16, seed]}
