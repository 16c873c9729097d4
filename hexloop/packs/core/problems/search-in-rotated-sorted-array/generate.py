import random


def turned(nums, k):
    return nums[k:] + nums[:k]


def generate(seed):
    rng = random.Random(seed)
    for n in (6, 7, 10, 25, 60):
        nums = turned(sorted(rng.sample(range(-200, 200), n)), rng.randrange(1, n))
        at = rng.randrange(n)
        yield {"args": [nums, nums[at]], "expected": at, "note": f"{n} numbers, one of them"}
        absent = rng.choice([x for x in range(min(nums), max(nums)) if x not in nums])
        yield {"args": [nums, absent], "expected": -1, "note": f"{n} numbers, one that is missing among them"}
    nums = sorted(rng.sample(range(-10_000, 10_001), 5_000))
    for k, at in ((1, 4_999), (2_500, 2_500), (4_999, 0), (3_210, 17), (0, 4_999)):
        shifted = turned(nums, k)
        yield {"args": [shifted, shifted[at]], "expected": at, "note": f"the largest list, rotated by {k}"}
    absent = next(x for x in range(-77, 10_000) if x not in nums)
    yield {"args": [turned(nums, 1_234), absent], "expected": -1, "note": "the largest list, not there"}


def grow(n, seed):
    nums = turned(list(range(0, 2 * n, 2)), n // 3 + seed % 7)
    yield {"args": [nums, 2 * n - 1]}  # odd: never found
