"""Brute force for Permutations: all words over the numbers that use each one."""

from itertools import product

DRAWS = 1_000


def draw(rng):
    return {"args": [rng.sample(range(-10, 11), rng.choice([1, 2, 3, 3, 4, 4, 5]))]}


def answer(case):
    (nums,) = case["args"]
    return [list(row) for row in product(nums, repeat=len(nums)) if len(set(row)) == len(nums)]
