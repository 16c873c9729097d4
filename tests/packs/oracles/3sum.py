"""Brute force for 3Sum."""

from itertools import combinations


def draw(rng):
    high = rng.choice([1, 3, 6, 12])
    return {"args": [[rng.randint(-high, high) for _ in range(rng.randint(3, 10))]]}


def answer(case):
    return [list(three) for three in {tuple(sorted(c)) for c in combinations(case["args"][0], 3)} if sum(three) == 0]
