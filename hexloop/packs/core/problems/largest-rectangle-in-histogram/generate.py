import random


def generate(seed):
    rng = random.Random(seed)
    for n, low, top in ((7, 0, 4), (12, 1, 9), (30, 0, 30), (100, 20, 60), (300, 0, 10_000)):
        yield {"args": [[rng.randint(low, top) for _ in range(n)]], "note": f"{n} planks from {low} to {top} high"}
    yield {"args": [[10_000] * 100_000], "expected": 1_000_000_000, "note": "the largest size and the largest area"}
    yield {"args": [[i // 10 for i in range(100_000)]], "note": "the largest size, rising in steps"}
    yield {
        "args": [[min(i, 40_000 - i) // 2 for i in range(20_000, 40_001)]],
        "note": "twenty thousand planks, falling in steps",
    }
    yield {
        "args": [[rng.randint(9_000, 10_000) for _ in range(99_999)] + [0]],
        "note": "the largest size, at random, a gap at the end",
    }


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 10_000) for _ in range(n)]]}
