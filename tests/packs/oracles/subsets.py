"""Brute force for Subsets: all selections of every size."""

from itertools import combinations


def draw(rng):
    return {"args": [rng.sample(range(-10, 11), rng.randint(1, 6))]}


def answer(case):
    (nums,) = case["args"]
    return [list(chosen) for size in range(len(nums) + 1) for chosen in combinations(nums, size)]
