import random


def runs(rng, lengths, low, gap=2):
    """The numbers of runs of the given lengths, each `gap` or a little more above the end of the one before."""
    nums, at = [], low
    for length in lengths:
        nums += range(at, at + length)
        at += length - 1 + gap + rng.randrange(3)
    return nums


def shuffled(rng, nums):
    return rng.sample(nums, len(nums))


def generate(seed):
    rng = random.Random(seed)
    for count in (2, 3, 5, 8):
        lengths = [rng.randint(1, 6) for _ in range(count)]
        nums = runs(rng, lengths, rng.randint(-20, 0))
        note = f"{count} short runs"
        yield {"args": [shuffled(rng, nums)], "expected": max(lengths), "note": note}
        copies = nums + rng.choices(nums, k=len(nums))
        yield {"args": [shuffled(rng, copies)], "expected": max(lengths), "note": f"{note}, with repeats"}
    lengths = rng.sample(range(1, 41), 40)
    yield {
        "args": [shuffled(rng, runs(rng, lengths, -400))],
        "expected": 40,
        "note": "runs of every length from 1 to 40",
    }
    n = 100_000
    yield {"args": [shuffled(rng, range(-n // 2, n // 2))], "expected": n, "note": "the largest size, one run"}
    once = [2 * x for x in shuffled(rng, range(-n // 2, n // 2))]
    yield {"args": [once], "expected": 1, "note": "the largest size, nobody has a neighbor"}
    copies = [17] * (n // 2) + list(range(18, 18 + n // 2))
    yield {"args": [copies], "expected": n // 2 + 1, "note": "half of the list is the first number of a long run"}


def grow(n, seed):
    yield {"args": [shuffled(random.Random(seed), range(n))]}
