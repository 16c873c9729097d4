import random


def generate(seed):
    rng = random.Random(seed)
    for n, top in ((3, 3), (4, 5), (4, 20), (5, 2), (6, 10), (7, 100), (8, 10**6), (10, 5)):
        yield {"args": [[rng.randint(-top, top) for _ in range(n)]], "note": f"{n} numbers between {-top} and {top}"}
    yield {"args": [[1] * 12], "note": "twelve equal weights"}
    yield {"args": [[rng.randint(-(10**6), 10**6) for _ in range(14)]], "note": "as many numbers as allowed"}


def grow(n, seed):
    yield {"args": [[1 << k for k in range(n.bit_length() - 1)]]}
