import random


def generate(seed):
    rng = random.Random(seed)
    for stones, top in ((7, 3), (10, 3), (14, 4), (30, 5)):
        yield {"args": [[rng.randint(0, top) for _ in range(stones)]], "note": f"{stones} stones, leaps up to {top}"}
    crossing = [rng.randint(1, 9) for _ in range(9_999)] + [0]
    yield {"args": [crossing], "expected": True, "note": "the largest size, no zero"}
    yield {
        "args": [[*crossing[:9_990], 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
        "expected": True,
        "note": "the largest size, a fan at the end that just suffices",
    }
    stuck = [min(leap, 9_980 - i) for i, leap in enumerate(crossing[:9_981])] + [3] * 19
    yield {"args": [stuck], "expected": False, "note": "the largest size, a trap near the end"}
    yield {"args": [[100_000, *[0] * 9_999]], "expected": True, "note": "the largest size and value, then zeros"}
    yield {"args": [[1] * 10_000], "expected": True, "note": "the largest size, one stone at a time"}
    far = [min(1_000, 1_500 - i) for i in range(1_501)] + [9] * 10
    yield {"args": [far], "expected": False, "note": "long leaps that all meet in one stone"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(1, 9) for _ in range(n)]]}
