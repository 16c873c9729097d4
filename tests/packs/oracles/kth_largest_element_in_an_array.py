"""Brute force for Kth Largest Element in an Array: the number with fewer than k above it and k at or above it."""


def draw(rng):
    widest = rng.choice([1, 3, 50])
    nums = [rng.randint(-widest, widest) for _ in range(rng.randint(1, 9))]
    return {"args": [nums, rng.randint(1, len(nums))]}


def answer(case):
    nums, k = case["args"]
    for value in nums:
        if sum(other > value for other in nums) < k <= sum(other >= value for other in nums):
            return value
    return None
