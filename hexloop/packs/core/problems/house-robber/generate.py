import random


def generate(seed):
    rng = random.Random(seed)
    for houses, top in ((6, 9), (10, 9), (15, 30), (40, 400), (60, 3)):
        yield {"args": [[rng.randint(0, top) for _ in range(houses)]], "note": f"{houses} houses, up to {top} coins"}
    yield {"args": [[400] * 100], "expected": 20_000, "note": "the longest street, all as rich as can be"}
    yield {"args": [[400, 0, 0] * 33 + [400]], "expected": 13_600, "note": "the longest street, every third house"}
    yield {"args": [[rng.randint(0, 400) for _ in range(100)]], "note": "the longest street, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 400) for _ in range(n)]]}
