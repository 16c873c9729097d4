import random


def generate(seed):
    rng = random.Random(seed)
    for count, top in ((8, 4), (12, 9), (20, 20), (40, 10), (100, 10_000)):
        yield {"args": [[rng.randint(-top, top) for _ in range(count)]], "note": f"{count} heights up to {top}"}
    yield {"args": [list(range(500, -500, -1))], "expected": 1, "note": "a thousand, falling"}
    slope = [x + rng.randint(-40, 40) for x in range(-500, 500)]
    yield {"args": [slope], "note": "a thousand, rising on the whole"}
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(2_500)]], "note": "the largest size, at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-n, n) for _ in range(n)]]}
