import random


def turned(nums, k):
    return nums[k:] + nums[:k]


def generate(seed):
    rng = random.Random(seed)
    for n in (6, 7, 8, 9, 10, 15, 31, 64, 100):
        nums = sorted(rng.sample(range(-200, 200), n))
        yield {"args": [turned(nums, rng.randrange(1, n))], "expected": nums[0], "note": f"{n} numbers, rotated"}
    nums = sorted(rng.sample(range(-5_000, 5_001), 5_000))
    for k in (0, 1, 2_499, 2_500, 4_999):
        yield {"args": [turned(nums, k)], "expected": nums[0], "note": f"the largest list, rotated by {k}"}
    nums = list(range(1, 5_001))
    yield {"args": [turned(nums, 3_333)], "expected": 1, "note": "the largest list, all positive"}


def grow(n, seed):
    yield {"args": [turned(list(range(seed, n + seed)), n // 3)]}
