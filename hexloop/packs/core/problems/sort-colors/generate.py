import random


def generate(seed):
    rng = random.Random(seed)
    for n in (4, 5, 6, 7, 9, 12, 20, 50):
        yield {"args": [rng.choices((0, 1, 2), k=n)], "note": f"{n} bottles at random"}
    yield {"args": [rng.choices((0, 1, 2), k=300)], "note": "300 bottles at random"}
    yield {"args": [[2] * 100 + [1] * 100 + [0] * 100], "note": "300 bottles, reversed"}
    yield {"args": [[2] * 299 + [0]], "note": "299 brown bottles and a white one"}
    yield {"args": [[0] * 100 + [1] * 100 + [2] * 100], "note": "300 bottles, sorted"}


def grow(n, seed):
    yield {"args": [[2, 0, 1] * (n // 3)]}
