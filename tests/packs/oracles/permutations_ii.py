"""Brute force for Permutations II: all words over the numbers with the right counts."""

from itertools import product

DRAWS = 1_000


def draw(rng):
    low, high = rng.choice([(0, 1), (-1, 1), (1, 4), (-10, 10)])
    return {"args": [rng.choices(range(low, high + 1), k=rng.choice([1, 2, 3, 4, 4, 5]))]}


def answer(case):
    (nums,) = case["args"]
    return [list(row) for row in product(sorted(set(nums)), repeat=len(nums)) if sorted(row) == sorted(nums)]
