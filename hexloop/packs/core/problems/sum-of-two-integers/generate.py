import random


def generate(seed):
    rng = random.Random(seed)
    for low_a, high_a, low_b, high_b, note in (
        (1, 1000, 1, 1000, "both positive"),
        (-1000, -1, -1000, -1, "both negative"),
        (-1000, -1, 1, 1000, "the first negative"),
        (1, 1000, -1000, -1, "the second negative"),
    ):
        for _ in range(4):
            yield {"args": [rng.randint(low_a, high_a), rng.randint(low_b, high_b)], "note": f"at random, {note}"}
