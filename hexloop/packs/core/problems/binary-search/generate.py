import random


def generate(seed):
    rng = random.Random(seed)
    for n in (6, 9, 17, 64, 100):
        nums = sorted(rng.sample(range(-300, 300), n))
        at = rng.randrange(n)
        yield {"args": [nums, nums[at]], "expected": at, "note": f"{n} numbers, one of them"}
        absent = rng.choice([x for x in range(nums[0], nums[-1]) if x not in nums])
        yield {"args": [nums, absent], "expected": -1, "note": f"{n} numbers, one that is missing among them"}
    nums = sorted(rng.sample(range(-9_999, 10_000), 10_000))
    for at in (0, 4_999, 5_000, 9_998, 9_999):
        yield {"args": [nums, nums[at]], "expected": at, "note": f"the largest list, position {at}"}
    absent = next(x for x in range(17, 10_000) if x not in nums)
    yield {"args": [nums, absent], "expected": -1, "note": "the largest list, not there"}


def grow(n, seed):
    yield {"args": [list(range(seed, n + seed)), n + seed]}  # above all of them, so every step goes right
