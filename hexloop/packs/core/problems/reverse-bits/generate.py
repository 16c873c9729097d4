import random


def generate(seed):
    rng = random.Random(seed)
    for width in (4, 8, 12, 15, 17, 20, 24, 28, 30, 31, 31, 31):
        n = rng.randrange(1 << width - 1, 1 << width) & ~1
        yield {"args": [n], "note": f"{width} bits at random"}
