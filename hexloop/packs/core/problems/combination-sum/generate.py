import random


def ways(candidates, target):
    counts = [1] + [0] * target
    for value in candidates:
        for total in range(value, target + 1):
            counts[total] += counts[total - value]
    return counts[target]


def few(rng, size, target, lowest):
    """Random values of which fewer than 150 combinations reach the target."""
    while True:
        candidates = rng.sample(range(lowest, 41), size)
        if ways(candidates, target) < 150:
            return candidates


def generate(seed):
    rng = random.Random(seed)
    for size, target, lowest in ((3, 12, 2), (4, 17, 2), (5, 20, 3), (6, 25, 4), (8, 30, 5), (10, 33, 6), (20, 40, 8)):
        yield {
            "args": [few(rng, size, target, lowest), target],
            "note": f"{size} values from {lowest} up, postage {target}",
        }
    yield {"args": [list(range(11, 41)), 40], "note": "thirty values, rising"}
    yield {"args": [list(range(40, 10, -1)), 40], "note": "thirty values, falling"}
    yield {"args": [few(rng, 30, 39, 10), 39], "note": "thirty values in random order"}
    yield {"args": [[2, 3, 5, 12, 31], 40], "note": "small values and the largest postage"}
    yield {"args": [[4, 2, 5, 3], 40], "note": "145 ways, millions of orders"}
    yield {"args": [[9, 7, 5, 3, 2], 30], "note": "small values, falling"}
