"""Brute force for Container With Most Water."""

from itertools import combinations


def draw(rng):
    high = rng.choice([1, 4, 10, 30])
    return {"args": [[rng.randint(0, high) for _ in range(rng.randint(2, 10))]]}


def answer(case):
    height = case["args"][0]
    return max((j - i) * min(height[i], height[j]) for i, j in combinations(range(len(height)), 2))
