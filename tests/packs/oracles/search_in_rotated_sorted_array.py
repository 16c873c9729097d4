"""Brute force for Search in Rotated Sorted Array: every position is looked at."""


def draw(rng):
    nums = sorted(rng.sample(range(-12, 13), rng.randint(1, 9)))
    k = rng.randrange(len(nums))
    nums = nums[k:] + nums[:k]
    target = rng.choice(nums) if rng.random() < 0.6 else rng.randint(-14, 14)
    return {"args": [nums, target]}


def answer(case):
    nums, target = case["args"]
    return max((at for at in range(len(nums)) if nums[at] == target), default=-1)
