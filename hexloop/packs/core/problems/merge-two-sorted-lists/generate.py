import random


def rising(rng, length, low=-100, high=100):
    return sorted(rng.randint(low, high) for _ in range(length))


def generate(seed):
    rng = random.Random(seed)
    for left, right in ((2, 3), (3, 3), (5, 2), (4, 7), (9, 6)):
        yield {"args": [rising(rng, left, -5, 5), rising(rng, right, -5, 5)], "note": "small, with equal values"}
    yield {"args": [rising(rng, 50), rising(rng, 50)], "note": "longest lists"}
    yield {"args": [rising(rng, 50), rising(rng, 1)], "note": "longest and one node"}
    yield {"args": [[], rising(rng, 50)], "note": "empty and longest"}
    yield {"args": [rising(rng, 50, -1, 1), rising(rng, 50, -1, 1)], "note": "longest lists of three values"}
    yield {"args": [list(range(-100, 0, 2)), list(range(-99, 1, 2))], "note": "longest lists, strictly in turn"}
    yield {"args": [list(range(51, 101)), list(range(-100, -50))], "note": "longest lists, the second comes first"}


def grow(n, seed):
    rng = random.Random(seed)
    half = max(1, n // 2)
    yield {"args": [rising(rng, half), rising(rng, half)]}
