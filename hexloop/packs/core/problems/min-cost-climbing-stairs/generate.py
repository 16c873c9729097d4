import random


def generate(seed):
    rng = random.Random(seed)
    for steps, top in ((5, 9), (9, 9), (16, 30), (40, 999), (60, 3)):
        yield {"args": [[rng.randint(0, top) for _ in range(steps)]], "note": f"{steps} steps, tolls up to {top}"}
    yield {"args": [[999] * 1_000], "expected": 499_500, "note": "the largest size, all as dear as can be"}
    yield {"args": [[0] * 999 + [7]], "expected": 0, "note": "the largest size, all free but the last"}
    yield {"args": [[rng.randint(0, 999) for _ in range(1_000)]], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 999) for _ in range(n)]]}
