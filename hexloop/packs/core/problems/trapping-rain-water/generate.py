import random


def generate(seed):
    rng = random.Random(seed)
    for n in (4, 5, 6, 8, 12):
        yield {"args": [[rng.randint(0, 6) for _ in range(n)]], "note": f"{n} columns"}
    yield {"args": [[rng.randint(0, 1) for _ in range(60)]], "note": "sixty columns of height 0 or 1"}
    yield {"args": [[rng.randint(0, 40) for _ in range(300)]], "note": "three hundred columns"}
    n, highest = 20_000, 100_000
    yield {"args": [[rng.randint(0, highest) for _ in range(n)]], "note": "the largest size"}
    basin = [highest] + [0] * (n - 2) + [highest]
    yield {"args": [basin], "expected": highest * (n - 2), "note": "the largest size, one basin"}
    valley = [abs(2 * at - n) * 5 for at in range(n)]
    yield {"args": [valley], "note": "the largest size, a valley"}
    hill = [highest - height for height in valley]
    yield {"args": [hill], "expected": 0, "note": "the largest size, a hill"}


def grow(n, seed):
    yield {"args": [random.Random(seed).choices(range(100_001), k=n)]}
