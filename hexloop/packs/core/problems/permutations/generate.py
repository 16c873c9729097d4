import random


def generate(seed):
    rng = random.Random(seed)
    for size in (4, 4, 5, 5, 6, 6):
        yield {"args": [rng.sample(range(-10, 11), size)], "note": f"{size} random numbers"}
    yield {"args": [list(range(-3, 3))], "note": "six numbers, rising"}
    yield {"args": [list(range(10, 4, -1))], "note": "six numbers, falling"}
    yield {"args": [[-10, 10, -9, 9, -8, 8]], "note": "six numbers from both ends"}
