"""Brute force for Combination Sum: every number of every value is tried."""

from itertools import product


def draw(rng):
    return {"args": [rng.sample(range(2, 10), rng.randint(1, 4)), rng.randint(1, 14)]}


def answer(case):
    candidates, target = case["args"]
    found = []
    for counts in product(*(range(target // value + 1) for value in candidates)):
        if sum(count * value for count, value in zip(counts, candidates, strict=True)) == target:
            found.append([value for count, value in zip(counts, candidates, strict=True) for _ in range(count)])
    return found
