import random


def distinct(rng, n, low, high):
    return rng.sample(range(low, high + 1), n)


def with_copy(rng, nums, source, place):
    """The list in which the number at `source` has also been put at `place`."""
    copied = list(nums)
    copied[place] = copied[source]
    return copied


def generate(seed):
    rng = random.Random(seed)
    for n in (3, 5, 9, 40):
        nums = distinct(rng, n, -60, 60)
        yield {"args": [nums], "expected": False, "note": f"{n} different numbers"}
        source, place = rng.sample(range(n), 2)
        yield {
            "args": [with_copy(rng, nums, source, place)],
            "expected": True,
            "note": f"{n} numbers, one of them twice",
        }
    n, big = 100_000, 10**9
    nums = distinct(rng, n, -big, big)
    yield {"args": [nums], "expected": False, "note": "the largest size, all different"}
    yield {"args": [with_copy(rng, nums, 0, n - 1)], "expected": True, "note": "the largest size, first and last equal"}
    yield {"args": [list(range(n))], "expected": False, "note": "the largest size, rising without a copy"}
    yield {
        "args": [[*range(n - 1, 0, -1), 1]],
        "expected": True,
        "note": "the largest size, falling, the last two equal",
    }
    yield {"args": [[7] * n], "expected": True, "note": "the largest size, one value"}


def grow(n, seed):
    yield {"args": [random.Random(seed).sample(range(-4 * n, 4 * n), n)]}
