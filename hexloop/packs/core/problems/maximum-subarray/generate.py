import random


def generate(seed):
    rng = random.Random(seed)
    for days, top in ((6, 9), (10, 9), (20, 50), (100, 10_000)):
        yield {"args": [[rng.randint(-top, top) for _ in range(days)]], "note": f"{days} days, up to {top}"}
    yield {"args": [[rng.randint(-50, -2) for _ in range(40)] + [-1]], "expected": -1, "note": "losses only"}
    yield {"args": [[10_000] * 100_000], "expected": 1_000_000_000, "note": "the largest size and sum"}
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(100_000)]], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(n)]]}
