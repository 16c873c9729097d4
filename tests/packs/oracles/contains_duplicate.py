"""Brute force for Contains Duplicate."""

from itertools import combinations


def draw(rng):
    spread = rng.choice([1, 4, 12, 40])
    return {"args": [[rng.randint(-spread, spread) for _ in range(rng.randint(1, 9))]]}


def answer(case):
    return any(a == b for a, b in combinations(case["args"][0], 2))
