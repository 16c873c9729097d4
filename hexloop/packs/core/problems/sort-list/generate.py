import random


def generate(seed):
    rng = random.Random(seed)
    for n, top in ((6, 5), (8, 100), (9, 3), (15, 20), (16, 10), (17, 1000), (33, 50), (100, 10)):
        yield {"args": [[rng.randint(-top, top) for _ in range(n)]], "note": f"{n} nodes at random"}
    yield {"args": [list(range(50_000))], "note": "the longest list, rising"}
    yield {"args": [[rng.randint(-(10**5), 10**5) for _ in range(10_000)]], "note": "ten thousand nodes at random"}


def grow(n, seed):
    yield {"args": [[k ^ 1 for k in range(n)]]}
