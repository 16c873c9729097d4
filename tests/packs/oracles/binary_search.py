"""Brute force for Binary Search: every position is looked at."""


def draw(rng):
    nums = sorted(rng.sample(range(-15, 16), rng.randint(1, 12)))
    target = rng.choice(nums) if rng.random() < 0.5 else rng.randint(-17, 17)
    return {"args": [nums, target]}


def answer(case):
    nums, target = case["args"]
    return max((at for at in range(len(nums)) if nums[at] == target), default=-1)
