import random


def generate(seed):
    rng = random.Random(seed)
    for length in (2, 4, 5, 6, 8, 11, 15):
        values = [rng.randint(0, 100) for _ in range(length)]
        yield {"args": [values, rng.randint(1, length)], "note": "random values and place"}
    for n, note in (
        (1, "the last goes"),
        (30, "the first goes"),
        (29, "the second goes"),
        (15, "the upper middle goes"),
    ):
        yield {"args": [rng.sample(range(101), 30), n], "note": f"longest list, {note}"}
    yield {"args": [[rng.randint(0, 1) for _ in range(30)], 12], "note": "longest list, two values only"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(0, 100) for _ in range(n)], max(1, n // 2)]}
