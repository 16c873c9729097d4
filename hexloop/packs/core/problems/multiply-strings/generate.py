import random


def number(rng, digits):
    return rng.choice("123456789") + "".join(rng.choices("0123456789", k=digits - 1))


def generate(seed):
    rng = random.Random(seed)
    for m, n in ((2, 3), (3, 2), (5, 1), (8, 9), (20, 20), (1, 200), (200, 1), (63, 101)):
        yield {"args": [number(rng, m), number(rng, n)], "note": f"{m} and {n} digits at random"}
    yield {"args": ["9" * 200, "9" * 200], "note": "the largest product"}
    yield {"args": ["1" + "0" * 199, "1" + "0" * 199], "note": "the largest powers of ten"}
    yield {"args": ["0", "9" * 200], "expected": "0", "note": "zero times the largest"}
    yield {"args": [number(rng, 200), number(rng, 200)], "note": "200 digits at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [number(rng, n), number(rng, n)]}
