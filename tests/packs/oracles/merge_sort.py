"""Brute force for Merge Sort with Inversions: all pairs."""

from itertools import combinations


def draw(rng):
    top = rng.choice([1, 3, 10, 10**9])
    return {"args": [[rng.randint(-top, top) for _ in range(rng.randint(0, 12))]]}


def answer(case):
    (nums,) = case["args"]
    return [sorted(nums), sum(left > right for left, right in combinations(nums, 2))]
