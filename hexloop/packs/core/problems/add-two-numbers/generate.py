import random


def number(rng, length, digits=range(10)):
    low = [rng.choice(digits) for _ in range(length - 1)]
    return [*low, rng.randint(1, 9) if length > 1 else rng.choice(digits)]


def generate(seed):
    rng = random.Random(seed)
    for left, right in ((2, 2), (3, 1), (1, 4), (3, 5), (6, 6), (9, 7)):
        yield {"args": [number(rng, left), number(rng, right)], "note": "small and random"}
    yield {"args": [number(rng, 8, (8, 9)), number(rng, 12, (8, 9))], "note": "carries nearly everywhere"}
    yield {"args": [number(rng, 17), number(rng, 17)], "note": "just too large for a float to be exact"}
    yield {"args": [number(rng, 30), number(rng, 24)], "note": "too large for 64 bits"}
    yield {"args": [number(rng, 100), number(rng, 100)], "note": "longest lists, random"}
    yield {"args": [number(rng, 100), [1]], "note": "longest and shortest"}
    yield {"args": [[9] * 100, [1]], "note": "the carry runs through the longest list"}
    yield {"args": [[1], [9] * 100], "note": "the same with the sides exchanged"}
    yield {"args": [[9] * 100, [9] * 100], "note": "the largest sum"}
    yield {"args": [[0] * 99 + [1], [0] * 99 + [1]], "note": "a one and ninety-nine zeros, twice"}


def grow(n, seed):
    rng = random.Random(seed)
    half = max(1, n // 2)
    yield {"args": [number(rng, half), number(rng, half)]}
