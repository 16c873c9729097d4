import random


def generate(seed):
    rng = random.Random(seed)
    for count, top in ((5, 9), (6, 3), (7, 100), (9, 20), (20, 100), (40, 9)):
        yield {"args": [[rng.randint(0, top) for _ in range(count)]], "note": f"{count} balloons, numbers up to {top}"}
    yield {"args": [[1] * 30], "expected": 30, "note": "thirty ones: one coin each"}
    yield {"args": [[0] * 40], "expected": 0, "note": "forty zeros"}
    yield {"args": [list(range(1, 31))], "note": "thirty numbers, rising"}
    yield {"args": [[100] * 50], "expected": 48_010_100, "note": "fifty of the largest number"}
    yield {"args": [[rng.randint(0, 100) for _ in range(150)]], "note": "150 balloons, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(1, 100) for _ in range(n)]]}
