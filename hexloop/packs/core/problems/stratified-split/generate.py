import random


def generate(seed):
    rng = random.Random(seed)
    yield {"args": [[4] * 100, [0.29, 0.71], 1], "note": "100 times 0.29 is 29, though not in floats"}
    yield {"args": [[4] * 1000, [0.009, 0.009, 0.982], 1], "note": "1 000 rows: sizes are exact"}
    for n, names, fracs in (
        (12, [0, 1], [0.7, 0.3]),
        (30, [3, 1, 2], [0.8, 0.1, 0.1]),
        (57, [0, 1, 2, 3], [0.6, 0.2, 0.2]),
        (200, [0, 0, 0, 0, 0, 0, 1], [0.333, 0.333, 0.334]),
        (150, list(range(-25, 25)), [0.45, 0.3, 0.15, 0.1]),
    ):
        yield {
            "args": [[rng.choice(names) for _ in range(n)], fracs, rng.randrange(1000)],
            "note": f"{n} random labels",
        }
    yield {"args": [sorted(rng.choice([0, 1, 2]) for _ in range(90)), [0.75, 0.25], 2], "note": "sorted labels"}
    yield {"args": [[rng.choice([0, 1, 2, 2]) for _ in range(50_000)], [0.8, 0.1, 0.1], 5], "note": "the largest"}


def grow(n, seed):
    yield {"args": [[i % 3 for i in range(n)], [0.8, 0.2], seed]}
