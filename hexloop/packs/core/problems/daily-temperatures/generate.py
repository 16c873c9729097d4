import random


def generate(seed):
    rng = random.Random(seed)
    for days, low, high in ((8, 60, 63), (15, 50, 56), (40, 40, 70), (100, 30, 100), (300, 30, 100), (1_000, 98, 100)):
        yield {"args": [[rng.randint(low, high) for _ in range(days)]], "note": f"{days} days from {low} to {high}"}
    yield {"args": [[100] * 100_000], "note": "the largest size, always the highest temperature"}
    yield {
        "args": [[100 - i // 1_000 for i in range(70_000)] + [100]],
        "note": "seventy thousand days, colder and colder, the last one warm",
    }
    yield {"args": [[rng.randint(30, 100) for _ in range(30_000)]], "note": "thirty thousand days at random"}
    yield {"args": [[30 + i // 500 for i in range(35_000)]], "note": "warmer every 500 days"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(30, 100) for _ in range(n)]]}
