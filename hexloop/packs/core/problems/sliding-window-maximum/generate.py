import random


def generate(seed):
    rng = random.Random(seed)
    for n, k, top in ((8, 3, 4), (15, 4, 9), (40, 7, 20), (100, 50, 10_000), (300, 10, 10_000)):
        nums = [rng.randint(-top, top) for _ in range(n)]
        yield {"args": [nums, k], "note": f"{n} readings at random, {k} in a frame"}
    falling = [10_000 - i // 5 for i in range(100_000)]
    yield {"args": [falling, 50_000], "note": "the largest size, falling in steps"}
    yield {"args": [falling[:10_000][::-1], 5_000], "note": "ten thousand readings, rising in steps"}
    yield {
        "args": [[10_000 - i for i in range(20_001)] * 2, 20_001],
        "note": "falling twice, the frame as long as one fall",
    }
    yield {
        "args": [[rng.randint(-10_000, 10_000) for _ in range(30_000)], 1_000],
        "note": "thirty thousand readings at random",
    }
    yield {"args": [[-7] * 100_000, 100_000], "expected": [-7], "note": "one frame of the largest size"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(n)], n // 2]}
