import random


def generate(seed):
    rng = random.Random(seed)
    for n in (3, 4, 5, 6, 7, 9, 12, 20):
        yield {"args": [[rng.randint(0, 12) for _ in range(n)]], "note": f"{n} posts"}
    for high in (1, 3, 10_000):
        yield {"args": [[rng.randint(0, high) for _ in range(300)]], "note": f"three hundred posts up to {high} meters"}
    n, highest = 100_000, 10_000
    yield {"args": [[rng.randint(0, highest) for _ in range(n)]], "note": "the largest size"}
    yield {"args": [[highest] * n], "expected": highest * (n - 1), "note": "the largest size, all as high as can be"}
    hill = [min(at, n - 1 - at) // 5 for at in range(n)]
    yield {"args": [hill], "note": "the largest size, a hill"}
    yield {"args": [[at // 10 for at in range(3_000)]], "note": "three thousand posts, rising in steps"}
    yield {"args": [[0] * 2_998 + [7, 9]], "expected": 7, "note": "three thousand posts, feet but for the last two"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [rng.choices(range(10_001), k=n)]}
