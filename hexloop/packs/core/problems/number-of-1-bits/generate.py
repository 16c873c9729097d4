import random


def generate(seed):
    rng = random.Random(seed)
    for width in (5, 9, 14, 18, 22, 26, 29, 31, 31, 31):
        yield {"args": [rng.randrange(1 << width - 1, 1 << width)], "note": f"{width} digits at random"}
