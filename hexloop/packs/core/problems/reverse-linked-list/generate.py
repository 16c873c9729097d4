import random


def generate(seed):
    rng = random.Random(seed)
    for length in (2, 3, 3, 4, 5, 6, 7, 9, 12, 17):
        yield {"args": [[rng.randint(-9, 9) for _ in range(length)]], "note": "small and random"}
    for length in (100, 999, 1000):
        yield {"args": [[rng.randint(-5000, 5000) for _ in range(length)]], "note": f"{length} random values"}
    yield {"args": [list(range(-2500, 2500))], "note": "longest list, rising"}
    yield {"args": [[rng.randint(-5000, 5000) for _ in range(5000)]], "note": "longest list, random"}
    yield {"args": [[1] * 5000], "note": "longest list, all equal"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-5000, 5000) for _ in range(n)]]}
