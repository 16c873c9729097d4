import random


def generate(seed):
    rng = random.Random(seed)
    for n, top in ((5, 5), (7, 3), (8, 100), (9, 2), (16, 20), (17, 17), (31, 1000), (100, 10), (257, 10**9)):
        yield {"args": [[rng.randint(-top, top) for _ in range(n)]], "note": f"{n} numbers between {-top} and {top}"}
    yield {"args": [list(range(20_000, 0, -1))], "note": "twenty thousand numbers, reversed"}
    yield {
        "args": [[rng.randint(-(10**9), 10**9) for _ in range(15_000)]],
        "note": "fifteen thousand numbers at random",
    }


def grow(n, seed):
    yield {"args": [list(range(n, 0, -1))]}
