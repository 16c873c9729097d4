import random


def tickets(rng, n, times):
    """One seat ``times`` times, the other tickets for different seats, in random order."""
    seats = rng.sample(range(1, n + 1), n + 2 - times)
    nums = seats + [seats[0]] * (times - 1)
    rng.shuffle(nums)
    return nums


def generate(seed):
    rng = random.Random(seed)
    for n, times in ((4, 2), (5, 3), (6, 2), (8, 4), (12, 2), (20, 5), (40, 2), (100, 60)):
        yield {"args": [tickets(rng, n, times)], "note": f"{n} seats, one sold {times} times"}
    yield {"args": [list(range(1, 65_537)) + [65_536]], "note": "sorted, the largest twice, a power of two"}
    yield {"args": [tickets(rng, 100_000, 2)], "note": "the most seats, one sold twice"}
    yield {"args": [[99_999] * 100_001], "note": "the most tickets, all for one seat"}


def grow(n, seed):
    # One long way through all positions, in order, and back to its middle.
    yield {"args": [[*range(1, n + 1), n // 2 + 1]]}
