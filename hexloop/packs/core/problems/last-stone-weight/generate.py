import random


def generate(seed):
    rng = random.Random(seed)
    for count, heaviest in ((3, 5), (4, 9), (6, 12), (9, 100), (15, 20), (30, 3)):
        yield {"args": [[rng.randint(1, heaviest) for _ in range(count)]], "note": "random"}
    yield {"args": [[1000] * 30], "expected": 0, "note": "thirty of the heaviest"}
    yield {"args": [[1] * 29], "expected": 1, "note": "an odd number of the lightest"}
    yield {"args": [list(range(971, 1001))], "note": "thirty rising weights"}
    yield {"args": [[rng.randint(1, 1000) for _ in range(30)]], "note": "thirty random weights"}


def grow(n, seed):
    yield {"args": [list(range(n, 2 * n))]}
