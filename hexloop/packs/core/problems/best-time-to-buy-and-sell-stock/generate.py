import random


def generate(seed):
    rng = random.Random(seed)
    for days, top in ((6, 9), (12, 50), (40, 300), (200, 10_000)):
        yield {"args": [[rng.randint(0, top) for _ in range(days)]], "note": f"{days} days at random"}
    yield {
        "args": [[10_000 - i // 10 for i in range(100_000)]],
        "expected": 0,
        "note": "the largest size, never rising",
    }
    yield {"args": [[i // 10 for i in range(100_000)]], "expected": 9_999, "note": "the largest size, never falling"}
    yield {"args": [[9_000] * 99_999 + [9_001]], "expected": 1, "note": "the only rise on the last day"}
    yield {"args": [[rng.randint(0, 10_000) for _ in range(100_000)]], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 10_000) for _ in range(n)]]}
