import random


def scattered(rng, n, span, longest):
    """n meetings of random start and length on 0..span."""
    made = []
    for _ in range(n):
        start = rng.randint(0, span - 1)
        made.append([start, min(span, start + rng.randint(1, longest))])
    return made


def generate(seed):
    rng = random.Random(seed)
    for n, span, longest in (
        (4, 10, 4),
        (6, 15, 6),
        (8, 20, 5),
        (10, 20, 9),
        (15, 40, 12),
        (30, 60, 10),
        (100, 300, 30),
    ):
        yield {"args": [scattered(rng, n, span, longest)], "note": f"{n} meetings at random"}

    yield {"args": [scattered(rng, 10_000, 1_000_000, 2_000)], "note": "the largest size, short meetings"}
    yield {"args": [scattered(rng, 5_000, 1_000_000, 900_000)], "note": "five thousand long meetings"}
    row = [[100 * k, 100 * k + 100] for k in range(9_999)]
    rng.shuffle(row)
    yield {
        "args": [[*row, [0, 1_000_000]]],
        "expected": 2,
        "note": "the largest size, back to back beside one that never ends",
    }
    yield {
        "args": [[[k, 1_000_000 - k] for k in range(5_000)]],
        "expected": 5_000,
        "note": "five thousand, each inside another",
    }
    yield {"args": [[[17, 18]] * 3_000], "expected": 3_000, "note": "three thousand at the same time"}


def grow(n, seed):
    yield {"args": [scattered(random.Random(seed), n, 10 * n, 40)]}
