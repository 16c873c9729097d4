"""Brute force for Combination Sum II: all choices of coins, equal ways once."""

from itertools import product


def draw(rng):
    high = rng.choice([2, 3, 6])
    return {"args": [rng.choices(range(1, high + 1), k=rng.randint(1, 7)), rng.randint(1, 10)]}


def answer(case):
    candidates, target = case["args"]
    found = set()
    for taken in product([0, 1], repeat=len(candidates)):
        chosen = sorted(value for value, take in zip(candidates, taken, strict=True) if take)
        if sum(chosen) == target:
            found.add(tuple(chosen))
    return [list(chosen) for chosen in found]
