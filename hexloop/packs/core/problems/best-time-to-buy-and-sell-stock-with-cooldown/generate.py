import random


def generate(seed):
    rng = random.Random(seed)
    for days, top in ((6, 9), (9, 5), (14, 20), (40, 100), (150, 1000)):
        yield {"args": [[rng.randint(0, top) for _ in range(days)]], "note": f"{days} days, prices up to {top}"}
    walk, price = [], 500
    for _ in range(5000):
        price = min(1000, max(0, price + rng.randint(-40, 40)))
        walk.append(price)
    yield {"args": [walk], "note": "the largest size, a price that wanders"}
    yield {"args": [[0, 1000] * 2500], "note": "the largest size, down and up every day"}
    yield {"args": [list(range(1000, 0, -1))], "expected": 0, "note": "a thousand days of falling prices"}
    yield {"args": [[1000, 0, 0, 1000] * 1250], "note": "the largest size, two days low and two days high"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 1000) for _ in range(n)]]}
