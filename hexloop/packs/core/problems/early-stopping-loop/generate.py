import random


def generate(seed):
    rng = random.Random(seed)
    for length in (3, 5, 6, 8, 10, 15, 20, 100):
        losses = [rng.choice([None, *[rng.randint(0, 16) / 8 + 8 / (k + 1) for _ in range(7)]]) for k in range(length)]
        yield {"args": [losses, rng.randint(1, 4), rng.choice([0.0, 0.25])], "note": "random"}
    yield {"args": [[2.0 - k / 64 for k in range(100)], 100, 0.0], "note": "all hundred epochs"}
