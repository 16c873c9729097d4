import random


def generate(seed):
    rng = random.Random(seed)
    for n, top in ((6, 3), (8, 2), (10, 9), (12, 4), (20, 5), (50, 10)):
        low, high = sorted((rng.randrange(n), rng.randrange(n)))
        nums = [rng.randint(-top, top) for _ in range(n)]
        yield {"args": [nums, low, high, rng.choice(nums)], "note": f"{n} numbers at random, places {low} to {high}"}
    yield {
        "args": [[rng.randint(0, 9) for _ in range(20_000)], 0, 19_999, 5],
        "note": "twenty thousand numbers, many equal",
    }
    yield {"args": [list(range(20_000, 0, -1)), 0, 19_999, 10_000], "note": "twenty thousand numbers, reversed"}


def grow(n, seed):
    yield {"args": [[2, 0, 1] * (n // 3), 0, 3 * (n // 3) - 1, 1]}
