"""Brute force for Single Number: every number is compared with every other."""


def draw(rng):
    lone, *others = rng.sample(range(-8, 9), rng.randint(1, 6))
    nums = [lone, *others, *others]
    rng.shuffle(nums)
    return {"args": [nums]}


def answer(case):
    (nums,) = case["args"]
    return next(x for i, x in enumerate(nums) if all(x != y for j, y in enumerate(nums) if i != j))
