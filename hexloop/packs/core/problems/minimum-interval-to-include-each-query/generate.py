import random

END = 10_000_000


def scattered(rng, n, span, longest):
    """n intervals of random left end and length on 1..span."""
    made = []
    for _ in range(n):
        left = rng.randint(1, span)
        made.append([left, min(span, left + rng.randint(0, longest))])
    return made


def generate(seed):
    rng = random.Random(seed)
    for n, q, span, longest in (
        (3, 5, 10, 5),
        (4, 8, 12, 6),
        (6, 10, 15, 8),
        (8, 12, 20, 10),
        (12, 15, 30, 6),
        (30, 40, 60, 20),
        (100, 100, 500, 60),
    ):
        yield {
            "args": [scattered(rng, n, span, longest), rng.choices(range(1, span + 1), k=q)],
            "note": f"{n} boxes, {q} queries at random",
        }

    nested = [[k, 8_001 - k] for k in range(1, 4_001)]
    rng.shuffle(nested)
    yield {
        "args": [nested, list(range(1, 8_001))],
        "expected": [8_002 - 2 * min(k, 8_001 - k) for k in range(1, 8_001)],
        "note": "four thousand, each inside another, every milestone asked",
    }
    yield {
        "args": [[[k, k] for k in range(2, 6_000, 2)], list(range(6_000, 0, -1))],
        "expected": [1 if k % 2 == 0 and 2 <= k < 6_000 else -1 for k in range(6_000, 0, -1)],
        "note": "every second milestone has a box of its own",
    }
    yield {
        "args": [[[1, END]], [rng.randint(1, END) for _ in range(2_000)]],
        "expected": [END] * 2_000,
        "note": "one box for the whole line",
    }
    yield {
        "args": [scattered(rng, 3_000, 20_000, 30), [77] * 3_000],
        "note": "one milestone asked three thousand times",
    }
    yield {
        "args": [scattered(rng, 100_000, END, 5_000), [rng.randint(1, END) for _ in range(100_000)]],
        "note": "the largest size",
    }


def grow(n, seed):
    half = n // 2
    lengths = random.Random(seed).choices(range(40), k=half)
    yield {
        "args": [
            [[10 * k + 1, 10 * k + 1 + length] for k, length in enumerate(lengths)],
            list(range(1, 10 * half + 1, 10)),
        ]
    }
