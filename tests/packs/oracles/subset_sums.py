"""Subset Sums by the library's combinations of every size."""

from itertools import combinations

DRAWS = 1000


def draw(rng):
    top = rng.choice([1, 4, 1_000_000])
    return {"args": [[rng.randint(-top, top) for _ in range(rng.randint(0, 7))]]}


def answer(case):
    (nums,) = case["args"]
    return sorted(sum(chosen) for size in range(len(nums) + 1) for chosen in combinations(nums, size))
