import random


def generate(seed):
    rng = random.Random(seed)
    for stages, top in ((6, 3), (8, 4), (9, 9), (8, 10)):
        nums = [rng.choice([-1, 1]) * rng.randint(1, top) for _ in range(stages)]
        yield {"args": [nums], "note": f"{stages} factors up to {top}, no zero"}
    for stages in (12, 60):
        nums = [rng.randint(-3, 3) for _ in range(stages)]
        yield {"args": [nums], "note": f"{stages} factors up to 3, with zeros"}
    yield {"args": [[10] * 9 + [-2]], "expected": 10**9, "note": "a product near the end of 32 bits"}
    yield {
        "args": [[2, -1, 5] + [1] * 19_996 + [7]],
        "expected": 35,
        "note": "the largest size: one turn near the start",
    }
    yield {
        "args": [[rng.choice([-1, 1]) for _ in range(19_990)] + [2] * 10],
        "expected": 1_024,
        "note": "the largest size: turns, and ten gains at the end",
    }


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.choice([-1, 1]) for _ in range(n)]]}
