import random


def steps(rng, n, count, low, high):
    """Random steps along a hidden order of the states."""
    names = rng.sample(range(n), n)
    edges = []
    for _ in range(count if n > 1 else 0):
        a, b = sorted(rng.sample(range(n), 2))
        edges.append([names[a], names[b], rng.randint(low, high)])
    return edges, names[0]


def ladder(diamonds):
    edges = []
    for k in range(0, 3 * diamonds, 3):
        edges += [[k, k + 1, 1], [k, k + 2, 2], [k + 1, k + 3, 1], [k + 2, k + 3, -1]]
    return edges


def generate(seed):
    rng = random.Random(seed)
    for n, count, low, high in (
        (4, 5, -5, 5),
        (5, 9, -9, 9),
        (6, 9, 0, 9),
        (7, 14, -9, 0),
        (9, 20, -3, 3),
        (30, 60, -100, 100),
    ):
        edges, first = steps(rng, n, count, low, high)
        yield {"args": [n, edges, first], "note": f"{n} states, {count} steps, from the first in order"}
        yield {"args": [n, edges, (first + 1) % n], "note": f"{n} states, {count} steps, from another state"}
    yield {"args": [91, ladder(30), 0], "note": "thirty diamonds in a row"}
    chain = [[i, i + 1, rng.randint(-1000, 1000)] for i in range(19_999)]
    more, _ = steps(rng, 20_000, 20_001, -1000, 1000)
    forward = [[min(a, b), max(a, b), cost] for a, b, cost in more]
    edges = chain + forward
    yield {"args": [20_000, edges[::-1], 0], "note": "as many states and steps as allowed, told backwards"}


def grow(n, seed):
    states = max(2, n // 3)
    edges, first = steps(random.Random(seed), states, 2 * states, -1000, 1000)
    yield {"args": [states, edges, first]}
