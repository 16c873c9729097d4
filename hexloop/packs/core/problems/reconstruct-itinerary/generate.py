import random
from itertools import pairwise
from string import ascii_uppercase


def codes(rng, count):
    found = {"JFK"}
    while len(found) < count:
        found.add("".join(rng.choices(ascii_uppercase, k=3)))
    return sorted(found)


def journey(rng, airports, flights):
    """A random walk from JFK; its tickets in random order."""
    route = ["JFK"]
    for _ in range(flights):
        route.append(rng.choice([code for code in airports if code != route[-1]]))
    tickets = [list(pair) for pair in pairwise(route)]
    rng.shuffle(tickets)
    return tickets


def generate(seed):
    rng = random.Random(seed)
    for airports, flights in ((2, 5), (3, 6), (3, 9), (4, 10), (5, 14), (8, 20), (12, 60)):
        yield {"args": [journey(rng, codes(rng, airports), flights)], "note": f"{flights} random flights"}
    trap = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"]
    full = [[a, b] for a in trap for b in trap if a != b]
    yield {
        "args": [[["JFK", "AAA"], ["JFK", "ZZZ"], ["ZZZ", "JFK"], *full]],
        "note": "six airports from which nobody comes back, and which can be flown through in very many orders",
    }
    chain = ["JFK", *(code for code in codes(rng, 301) if code != "JFK")]
    yield {"args": [[[a, b] for a, b in pairwise(chain)][::-1]], "note": "as many tickets as allowed, one long chain"}
    yield {"args": [[["JFK", "KIX"], ["KIX", "JFK"]] * 150], "note": "there and back, a hundred and fifty times"}
    yield {"args": [journey(rng, codes(rng, 20), 300)], "note": "as many tickets as allowed, twenty airports"}


def grow(n, seed):
    letters = ascii_uppercase
    names = [a + b + c for a in letters for b in letters for c in letters if a + b + c != "JFK"]
    ring = ["JFK", *names[: n // 4]]
    yield {"args": [[[ring[at - 1], ring[at]] for at in range(len(ring)) for _ in range(4)]]}
