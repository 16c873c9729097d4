"""Brute force for Subsets II: all choices of positions, equal handfuls once."""

from itertools import product


def draw(rng):
    low, high = rng.choice([(0, 1), (-1, 1), (1, 4), (-10, 10)])
    return {"args": [rng.choices(range(low, high + 1), k=rng.randint(1, 6))]}


def answer(case):
    (nums,) = case["args"]
    found = []
    for taken in product([False, True], repeat=len(nums)):
        chosen = sorted(number for number, take in zip(nums, taken, strict=True) if take)
        if chosen not in found:
            found.append(chosen)
    return found
