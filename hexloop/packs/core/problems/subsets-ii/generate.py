import random


def generate(seed):
    rng = random.Random(seed)
    for size, low, high in ((5, 0, 1), (6, -1, 1), (7, 0, 3), (8, -2, 2), (9, -10, 10), (10, 1, 5)):
        yield {"args": [rng.choices(range(low, high + 1), k=size)], "note": f"{size} tokens from {low} to {high}"}
    yield {"args": [rng.sample(range(-10, 11), 10)], "note": "ten different tokens"}
    yield {"args": [[3] * 10], "note": "ten equal tokens"}
    yield {"args": [[1, 2] * 5], "note": "five of each of two, in turn"}
    yield {"args": [[5, 5, 4, 4, 3, 3, 2, 2, 1, 1]], "note": "five pairs, falling"}
    yield {"args": [[0] * 9 + [1]], "note": "nine equal tokens and another one"}
