"""Brute force for Product of Array Except Self."""

import math


def draw(rng):
    high = rng.choice([2, 5, 30])
    return {"args": [[rng.randint(-high, high) for _ in range(rng.randint(2, 6))]]}


def answer(case):
    """Each product of all others, multiplied out."""
    nums = case["args"][0]
    return [math.prod(nums[:i] + nums[i + 1 :]) for i in range(len(nums))]
