"""Brute force for Best Time to Buy And Sell Stock: every pair of days."""

from itertools import combinations


def draw(rng):
    top = rng.choice([2, 5, 20, 10_000])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(1, 9))]]}


def answer(case):
    (prices,) = case["args"]
    return max([0, *(sell - buy for buy, sell in combinations(prices, 2))])
