"""Every section, multiplied on its own."""

import math


def draw(rng):
    top = rng.choice([1, 3, 10])
    while True:
        nums = [rng.randint(-top, top) for _ in range(rng.randint(1, 9))]
        if math.prod(x or 1 for x in nums) in range(-(2**31), 2**31):
            return {"args": [nums]}


def answer(case):
    (nums,) = case["args"]
    ends = range(len(nums) + 1)
    return max(math.prod(nums[i:j]) for i in ends for j in ends if i < j)
