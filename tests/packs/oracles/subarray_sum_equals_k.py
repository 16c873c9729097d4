"""Brute force for Subarray Sum Equals K: every period is added up."""


def draw(rng):
    top = rng.randint(0, 4)
    nums = [rng.randint(-top, top) for _ in range(rng.randint(1, 12))]
    return {"args": [nums, rng.randint(-6, 6)]}


def answer(case):
    nums, k = case["args"]
    return sum(sum(nums[i:j]) == k for i in range(len(nums)) for j in range(i + 1, len(nums) + 1))
