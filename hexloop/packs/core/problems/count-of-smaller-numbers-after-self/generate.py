import random


def generate(seed):
    rng = random.Random(seed)
    for n in (3, 6, 7, 8, 9, 15, 16, 17):
        yield {"args": [[rng.randint(-5, 5) for _ in range(n)]], "note": f"{n} numbers with many ties"}
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(300)]], "note": "300 random numbers"}
    yield {"args": [[rng.randint(-2, 2) for _ in range(500)]], "note": "500 numbers, five different ones"}
    yield {"args": [list(range(1000, -1000, -1))], "note": "2 000 numbers, falling"}
    yield {"args": [list(range(-1000, 1000))], "note": "2 000 numbers, rising"}
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(100_000)]], "note": "as many numbers as allowed"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(n)]]}
