import random


def generate(seed):
    rng = random.Random(seed)
    for n, top, k in ((6, 2, 1), (8, 3, -2), (10, 1, 0), (12, 5, 4), (30, 2, 3), (60, 10, -7), (200, 3, 0)):
        yield {"args": [[rng.randint(-top, top) for _ in range(n)], k], "note": f"{n} days between {-top} and {top}"}
    yield {"args": [[rng.randint(1, 9) for _ in range(200)], 45], "note": "gains only"}
    yield {"args": [[1000] * 10_000 + [-1] * 10_000, 10**7], "expected": 1, "note": "the largest sum"}
    yield {"args": [[-1000] * 10_000, -(10**7)], "expected": 1, "note": "the smallest sum"}
    yield {"args": [[rng.choice((-1, 1)) for _ in range(20_000)], 3], "note": "twenty thousand days, many equal totals"}
    yield {"args": [[rng.randint(-1000, 1000) for _ in range(20_000)], 777], "note": "twenty thousand days at random"}


def grow(n, seed):
    yield {"args": [[1] * n, n // 2]}
