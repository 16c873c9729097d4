import random


def network(rng, n, count, dearest):
    """Random flights, one at most between two cities, in a random direction."""
    pairs = [(u, v) for u in range(n) for v in range(u)]
    return [[*rng.sample(pair, 2), rng.randint(1, dearest)] for pair in rng.sample(pairs, count)]


def generate(seed):
    rng = random.Random(seed)
    for n, count, dearest, k in (
        (4, 6, 9, 1),
        (5, 9, 5, 2),
        (6, 12, 9, 2),
        (7, 18, 30, 1),
        (9, 30, 9, 3),
        (20, 120, 50, 4),
    ):
        src, dst = rng.sample(range(n), 2)
        yield {"args": [n, network(rng, n, count, dearest), src, dst, k], "note": f"{n} cities, {count} random flights"}
    chain = [[at, at + 1, 10_000] for at in range(99)]
    yield {"args": [100, chain, 0, 99, 98], "expected": 990_000, "note": "one long chain, the limit is just enough"}
    yield {"args": [100, chain, 0, 99, 97], "expected": -1, "note": "one long chain, one stop too few"}
    yield {"args": [100, chain[::-1], 0, 99, 99], "expected": 990_000, "note": "the chain backwards, the largest limit"}
    full = [[u, v, rng.randint(1, 10_000)] for u in range(100) for v in range(u + 1, 100)]
    rng.shuffle(full)
    yield {"args": [100, full, 0, 99, 3], "note": "as many flights as allowed, three stops"}
    yield {"args": [100, full, 0, 99, 99], "note": "as many flights as allowed, the largest limit"}
    shut = [flight for flight in full if flight[1] != 99]
    yield {"args": [100, shut, 0, 99, 99], "expected": -1, "note": "very many routes, none to the goal"}


def grow(n, seed):
    rng = random.Random(seed)
    cities = max(2, n // 4)
    flights = [[u, (u + step) % cities, rng.randint(1, 100)] for step in range(1, 5) for u in range(cities)]
    yield {"args": [cities, flights, 0, cities - 1, 9]}
