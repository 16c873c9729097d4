import random


def generate(seed):
    rng = random.Random(seed)
    for size in (5, 5, 6, 6, 7, 8, 9):
        yield {"args": [rng.sample(range(-10, 11), size)], "note": f"{size} random numbers"}
    yield {"args": [list(range(1, 11))], "note": "ten numbers, rising"}
    yield {"args": [list(range(10, 0, -1))], "note": "ten numbers, falling"}
    yield {"args": [rng.sample(range(-10, 11), 10)], "note": "ten random numbers"}
