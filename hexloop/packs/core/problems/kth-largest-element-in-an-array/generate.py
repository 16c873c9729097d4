import random


def generate(seed):
    rng = random.Random(seed)
    for count, widest in ((3, 2), (5, 3), (8, 100), (11, 3), (20, 10), (60, 10_000)):
        nums = [rng.randint(-widest, widest) for _ in range(count)]
        yield {"args": [nums, rng.randint(1, count)], "note": f"{count} random numbers"}
    yield {"args": [list(range(-10_000, 10_001)), 10_001], "expected": 0, "note": "every number of the range, rising"}
    yield {
        "args": [list(range(10_000, -10_001, -1)), 20_001],
        "expected": -10_000,
        "note": "the same, falling, the last",
    }
    yield {"args": [[1] * 50_000 + [2], 25_000], "expected": 1, "note": "nearly all equal"}
    nums = [rng.randint(-10_000, 10_000) for _ in range(100_000)]
    yield {"args": [nums, 50_000], "note": "as many numbers as allowed, the middle"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(n)], n // 2]}
