import random


def rising(rng, length, low=-10_000, high=10_000):
    return sorted(rng.randint(low, high) for _ in range(length))


def generate(seed):
    rng = random.Random(seed)
    for k in (2, 3, 4, 5, 6, 7, 9):
        lists = [rising(rng, rng.randint(0, 6), -9, 9) for _ in range(k)]
        yield {"args": [lists], "note": f"{k} short lists, some may be empty"}
    yield {"args": [[rising(rng, 500) for _ in range(20)]], "note": "the longest lists"}
    yield {"args": [[rising(rng, rng.randint(30, 70), 0, 50) for _ in range(140)]], "note": "many ties"}
    far = [[] for _ in range(10_000)]
    far[9_999] = rising(rng, 500)
    yield {"args": [far], "note": "the largest number of lists, and only the last has nodes"}
    yield {"args": [[[value] for value in range(5000, -5000, -1)]], "note": "ten thousand nodes, each a list, falling"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rising(rng, 4) for _ in range(max(1, n // 4))]]}
