import random


def links(rng, n, count, slowest):
    """Random links, no two between the same stations in the same direction."""
    pairs = [(u, v) for u in range(1, n + 1) for v in range(1, n + 1) if u != v]
    return [[u, v, rng.randint(0, slowest)] for u, v in rng.sample(pairs, count)]


def generate(seed):
    rng = random.Random(seed)
    for n, count, slowest in ((5, 9, 9), (6, 14, 3), (8, 24, 20), (12, 50, 100), (20, 90, 100)):
        yield {
            "args": [links(rng, n, count, slowest), n, rng.randint(1, n)],
            "note": f"{n} stations, {count} random links",
        }
    chain = [[u, u + 1, 100] for u in range(1, 100)]
    yield {"args": [chain, 100, 1], "expected": 9_900, "note": "one long chain of the slowest links"}
    yield {"args": [chain[::-1], 100, 1], "expected": 9_900, "note": "the long chain, told backwards"}
    yield {"args": [chain, 100, 2], "expected": -1, "note": "the long chain, sent from the second station"}
    back = [[u + 1, u, 1] for u in range(1, 100)]
    yield {"args": [[*chain, *back], 100, 60], "expected": 4_000, "note": "a chain both ways, quick in one direction"}
    ways = [[u, v, 100 if v > u + 1 else 1] for u in range(1, 51) for v in range(u + 1, 51)]
    yield {
        "args": [rng.sample(ways, len(ways)), 50, 1],
        "expected": 49,
        "note": "many short cuts that are slower than the long way",
    }
    yield {"args": [links(rng, 100, 6_000, 100), 100, 100], "note": "as many stations and links as allowed"}
    yield {
        "args": [links(rng, 100, 6_000, 0), 100, 50],
        "expected": 0,
        "note": "as many links as allowed, none takes time",
    }


def grow(n, seed):
    rng = random.Random(seed)
    stations = max(2, n // 4)
    pairs = {(u, rng.randint(max(1, u - 40), u - 1)) for u in range(2, stations + 1)}
    pairs |= {(v, u) for u, v in pairs}
    pairs |= {(rng.randint(1, stations - 1), stations) for _ in range(stations)}
    yield {"args": [[[u, v, rng.randint(1, 100)] for u, v in sorted(pairs)], stations, 1]}
