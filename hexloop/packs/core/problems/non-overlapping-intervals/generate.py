import random


def scattered(rng, n, low, high, longest):
    """n intervals of random start and length on low..high."""
    made = []
    for _ in range(n):
        start = rng.randint(low, high - 1)
        made.append([start, min(high, start + rng.randint(1, longest))])
    return made


def generate(seed):
    rng = random.Random(seed)
    for n, low, high, longest in (
        (5, 0, 10, 4),
        (7, -10, 6, 6),
        (8, -5, 15, 5),
        (10, -9, 9, 9),
        (15, 0, 40, 12),
        (40, -100, 100, 15),
        (400, -5_000, 5_000, 90),
    ):
        yield {"args": [scattered(rng, n, low, high, longest)], "note": f"{n} requests at random"}

    row = [[k, k + 1] for k in range(-1_500, 1_500)]
    rng.shuffle(row)
    yield {"args": [row], "expected": 0, "note": "three thousand that touch, shuffled"}
    yield {"args": [[[-50_000, 50_000], *row]], "expected": 1, "note": "the same beside one that takes all the time"}
    yield {
        "args": [[[-k, k] for k in range(1, 2_001)]],
        "expected": 1_999,
        "note": "two thousand, each inside the next",
    }
    yield {
        "args": [[[k, k + 100] for k in range(2_000)]],
        "expected": 1_980,
        "note": "two thousand, each overlaps a hundred others",
    }
    yield {"args": [[[-3, 8]] * 2_000], "expected": 1_999, "note": "two thousand alike"}
    yield {"args": [scattered(rng, 100_000, -50_000, 50_000, 40)], "note": "the largest size"}


def grow(n, seed):
    yield {"args": [scattered(random.Random(seed), n, -5 * n, 5 * n, 40)]}
