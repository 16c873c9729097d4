import random


def generate(seed):
    rng = random.Random(seed)
    for length, k in ((7, 2), (8, 3), (9, 3), (10, 4), (11, 4), (12, 5), (13, 6), (20, 7)):
        yield {"args": [[rng.randint(0, 20) for _ in range(length)], k], "note": f"{length} nodes in groups of {k}"}
    values = [rng.randint(0, 1000) for _ in range(5000)]
    for k in (1, 2, 3, 70, 2501, 5000):
        yield {"args": [values, k], "note": f"longest list in groups of {k}"}


def grow(n, seed):
    rng = random.Random(seed)
    size = max(5, n)
    yield {"args": [[rng.randint(0, 1000) for _ in range(size)], 5]}
