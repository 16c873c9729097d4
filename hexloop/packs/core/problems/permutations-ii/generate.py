import random


def generate(seed):
    rng = random.Random(seed)
    for size, low, high in ((4, 0, 1), (5, -1, 1), (5, 1, 4), (6, 0, 2), (6, -3, 3), (7, 1, 3)):
        yield {"args": [rng.choices(range(low, high + 1), k=size)], "note": f"{size} tiles from {low} to {high}"}
    yield {"args": [[9] * 8], "note": "eight equal tiles"}
    yield {"args": [[9] * 7 + [-9]], "note": "seven equal tiles and another one"}
    yield {"args": [[1, 2] * 4], "note": "four of each of two, in turn"}
    yield {"args": [[5, 5, 4, 4, 3, 3, 2, 2]], "note": "four pairs, falling"}
    yield {"args": [[-3, 7, 0, 10, -10, 4, -6, 1]], "note": "eight different tiles"}
