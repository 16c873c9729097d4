import random


def connected(rng, n, count, low, high):
    """A random connected graph of n machines with about `count` cables, as lists of neighbors."""
    names = rng.sample(range(n), n)
    pairs = {tuple(sorted((names[i], names[rng.randrange(i)]))) for i in range(1, n)}
    count = min(count, n * (n - 1) // 2)
    while len(pairs) < count:
        a, b = rng.randrange(n), rng.randrange(n)
        if a != b:
            pairs.add((min(a, b), max(a, b)))
    graph = [[] for _ in range(n)]
    for a, b in rng.sample(sorted(pairs), len(pairs)):
        cost = rng.randint(low, high)
        graph[a].append([b, cost])
        graph[b].append([a, cost])
    return graph


def generate(seed):
    rng = random.Random(seed)
    for n, count, low, high in (
        (4, 5, 1, 9),
        (5, 7, 1, 9),
        (5, 10, 0, 3),
        (6, 9, -5, 5),
        (7, 12, 1, 20),
        (8, 28, -9, 9),
        (10, 20, 1, 100),
        (30, 60, -50, 50),
    ):
        yield {"args": [connected(rng, n, count, low, high)], "note": f"{n} machines, {count} cables"}
    yield {"args": [connected(rng, 60, 1770, 1, 10_000)], "note": "sixty machines, a cable between any two"}
    yield {"args": [connected(rng, 1000, 999, -10_000, 10_000)], "note": "the graph is a tree already"}
    yield {"args": [connected(rng, 1000, 50_000, -10_000, 10_000)], "note": "as many machines and cables as allowed"}


def grow(n, seed):
    nodes = max(2, n // 4)
    yield {"args": [connected(random.Random(seed), nodes, 3 * nodes, 1, 10_000)]}
