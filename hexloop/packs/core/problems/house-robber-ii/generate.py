import random


def generate(seed):
    rng = random.Random(seed)
    for houses, top in ((5, 9), (8, 9), (11, 9), (15, 30), (40, 1_000), (61, 3)):
        yield {"args": [[rng.randint(0, top) for _ in range(houses)]], "note": f"{houses} houses, up to {top} coins"}
    yield {"args": [[1_000] * 100], "expected": 50_000, "note": "the largest ring, all as rich as can be"}
    yield {"args": [[1_000] * 99], "expected": 49_000, "note": "a large ring of an odd number of houses"}
    yield {"args": [[rng.randint(0, 1_000) for _ in range(100)]], "note": "the largest ring, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 1_000) for _ in range(n)]]}
