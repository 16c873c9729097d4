"""All orders, from the smallest on, for Smallest Topological Order."""

from itertools import permutations

DRAWS = 1000


def draw(rng):
    n = rng.randint(1, 6)
    names = rng.sample(range(n), n)
    before = []
    for _ in range(rng.randint(0, 6)):
        a, b = rng.randrange(n), rng.randrange(n)
        if rng.random() < 0.95:
            a, b = min(a, b), max(a, b)
        if a != b or rng.random() < 0.1:
            before.append([names[a], names[b]])
    return {"args": [n, before]}


def answer(case):
    n, before = case["args"]
    for order in permutations(range(n)):
        if all(order.index(a) < order.index(b) for a, b in before):
            return list(order)
    return []
