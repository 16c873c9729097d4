import random


def ordered(rng, n, low, high):
    return sorted(rng.randint(low, high) for _ in range(n))


def generate(seed):
    rng = random.Random(seed)
    for m, n in ((1, 4), (4, 1), (3, 3), (2, 7), (7, 2), (5, 6), (8, 8), (12, 5)):
        yield {"args": [ordered(rng, m, -30, 30), ordered(rng, n, -30, 30)], "note": f"{m} and {n} readings"}
    for m, n in ((5, 4), (6, 6), (3, 10)):
        yield {"args": [ordered(rng, m, 0, 3), ordered(rng, n, 0, 3)], "note": f"{m} and {n} readings with many copies"}
    million = 10**6
    yield {
        "args": [ordered(rng, 1_000, -million, million), ordered(rng, 1_000, -million, million)],
        "note": "the largest lists",
    }
    yield {
        "args": [ordered(rng, 1_000, -million, million), ordered(rng, 999, 0, million)],
        "note": "one reading short of the largest",
    }
    yield {"args": [list(range(-1_000, 0)), list(range(1_000))], "note": "all of the first below all of the second"}
    yield {"args": [list(range(999)), list(range(-1_000, 0))], "note": "all of the second below all of the first"}
    yield {"args": [[3], list(range(0, 2_000, 2))], "note": "one reading against a thousand"}
    yield {"args": [[7] * 1_000, [7] * 1_000], "note": "two thousand equal readings"}


def grow(n, seed):
    rng = random.Random(seed)
    half = n // 2
    yield {"args": [sorted(rng.choices(range(4 * n), k=half)), sorted(rng.choices(range(4 * n), k=n - half))]}
