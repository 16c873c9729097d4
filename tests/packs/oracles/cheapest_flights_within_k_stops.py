"""Brute force for Cheapest Flights Within K Stops: every choice and order of cities between."""

from itertools import pairwise, permutations


def draw(rng):
    n = rng.randint(2, 6)
    pairs = [(u, v) for u in range(n) for v in range(u)]
    dearest = rng.choice([3, 10, 100])
    chosen = rng.sample(pairs, rng.randint(len(pairs) // 2, len(pairs)))
    flights = [[*rng.sample(pair, 2), rng.randint(1, dearest)] for pair in chosen]
    src, dst = rng.sample(range(n), 2)
    return {"args": [n, flights, src, dst, rng.randint(0, n - 1)]}


def answer(case):
    n, flights, src, dst, k = case["args"]
    prices = {(u, v): price for u, v, price in flights}
    others = [city for city in range(n) if city not in (src, dst)]
    totals = [
        sum(prices[leg] for leg in pairwise([src, *between, dst]))
        for stops in range(min(k, len(others)) + 1)
        for between in permutations(others, stops)
        if all(leg in prices for leg in pairwise([src, *between, dst]))
    ]
    return min(totals, default=-1)
