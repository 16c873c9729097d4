"""Brute force for Course Schedule II: the first of all orders that respects every pair."""

from itertools import permutations


def draw(rng):
    n = rng.randint(1, 6)
    order = rng.sample(range(n), n)
    pairs = [[a, b] for a in range(n) for b in range(n) if a != b]
    if rng.random() < 0.6:
        pairs = [[a, b] for a, b in pairs if order.index(b) < order.index(a)]
    return {"args": [n, rng.sample(pairs, rng.randint(0, min(len(pairs), 2 * n)))]}


def answer(case):
    n, pairs = case["args"]
    for order in permutations(range(n)):
        if all(order.index(b) < order.index(a) for a, b in pairs):
            return list(order)
    return []
