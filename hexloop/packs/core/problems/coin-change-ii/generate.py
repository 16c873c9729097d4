import random


def generate(seed):
    rng = random.Random(seed)
    for count, high, amount in ((2, 9, 24), (3, 12, 40), (4, 15, 55), (6, 30, 100)):
        coins = rng.sample(range(1, high + 1), count)
        yield {"args": [amount, coins], "note": f"{count} values up to {high}"}
    yield {"args": [5000, [1, 2, 5]], "expected": 1252001, "note": "the largest amount, three small values"}
    yield {
        "args": [4999, rng.sample(range(1000, 5001, 2), 300)],
        "expected": 0,
        "note": "an odd amount from 300 even values",
    }
    yield {"args": [5000, rng.sample(range(1700, 5001), 300)], "note": "the largest size, large values"}
    yield {
        "args": [100, list(range(100, 0, -1))],
        "expected": 190569292,
        "note": "all values up to the amount, falling",
    }
    yield {"args": [5000, [9, 40, 171, 800]], "note": "the largest amount, four values that are far apart"}


def grow(n, seed):
    yield {"args": [max(1, n // 4), [19, 11, 7, 3]]}
