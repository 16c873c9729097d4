import random


def generate(seed):
    rng = random.Random(seed)
    shapes = [(2, 2), (3, 5), (6, 6), (4, 7), (10, 9), (1, 64), (2, 255), (2000, 1), (2000, 2), (1999, 3), (300, 128)]
    shapes += sorted({(rng.randint(11, 90), rng.randint(10, 70)) for _ in range(8)})
    for T, D in shapes:
        yield {"args": [T, D], "note": "odd width" if D % 2 else "even width"}
    yield {"args": [2000, 256], "note": "the largest"}


def grow(n, seed):
    yield {"args": [n, 64]}
