import random


def generate(seed):
    rng = random.Random(seed)
    for n, high, spare in ((3, 20, 2), (5, 30, 0), (6, 50, 7), (8, 100, 20), (12, 12, 30), (30, 1_000, 45)):
        piles = [rng.randint(1, high) for _ in range(n)]
        yield {"args": [piles, n + spare], "note": f"{n} piles of up to {high}, {spare} hours to spare"}
    billion = 10**9
    piles = [rng.randint(1, billion) for _ in range(10_000)]
    yield {"args": [piles, 23_456], "note": "the most piles, large ones"}
    yield {"args": [piles, billion], "note": "the most piles and the most hours"}
    piles = [rng.randint(1, 50) for _ in range(10_000)]
    yield {"args": [piles, 40_000], "note": "the most piles, small ones"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[*(rng.randint(1, 10**6) for _ in range(n - 1)), 10**6], 3 * n]}
