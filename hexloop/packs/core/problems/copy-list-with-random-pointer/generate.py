import random


def book(rng, length, high=10_000, empty=0.2):
    return [[rng.randint(-high, high), None if rng.random() < empty else rng.randrange(length)] for _ in range(length)]


def generate(seed):
    rng = random.Random(seed)
    for length in (2, 3, 4, 5, 6, 8, 12):
        yield {"args": [book(rng, length, 3)], "note": "small, with equal values"}
    yield {"args": [book(rng, 1000)], "note": "longest list"}
    yield {"args": [book(rng, 1000, 2, 0)], "note": "longest list, five values, random is never missing"}
    yield {"args": [[[at, 999 - at] for at in range(1000)]], "note": "longest list, random mirrors the place"}
    yield {"args": [[[1, None]] * 1000], "note": "longest list, all equal, random is always missing"}


def grow(n, seed):
    yield {"args": [book(random.Random(seed), n)]}
