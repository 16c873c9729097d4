import random


def graph(rng, size, extra):
    """A connected graph: a random tree and ``extra`` further edges, numbers and lists in random order."""
    names = list(range(1, size + 1))
    rng.shuffle(names)
    edges = {frozenset((names[at], names[rng.randrange(at)])) for at in range(1, size)}
    possible = [frozenset((a, b)) for a in range(1, size + 1) for b in range(1, a)]
    free = sorted((edge for edge in possible if edge not in edges), key=sorted)
    edges.update(rng.sample(free, min(extra, len(free))))
    lists = [[] for _ in range(size)]
    for a, b in sorted(map(sorted, edges)):
        lists[a - 1].append(b)
        lists[b - 1].append(a)
    for row in lists:
        rng.shuffle(row)
    return lists


def generate(seed):
    rng = random.Random(seed)
    for size, extra in ((3, 0), (3, 1), (4, 0), (4, 2), (5, 1), (5, 4), (6, 3), (7, 2), (8, 8), (10, 5)):
        yield {"args": [graph(rng, size, extra)], "note": "small and random"}
    yield {"args": [graph(rng, 100, 0)], "note": "a tree of a hundred nodes"}
    yield {"args": [graph(rng, 100, 50)], "note": "a hundred nodes, few cycles"}
    yield {"args": [graph(rng, 100, 2000)], "note": "a hundred nodes, many cycles"}
    yield {"args": [graph(rng, 100, 4950)], "note": "a hundred nodes, all joined"}
    chain = [[other for other in (at - 1, at + 1) if 1 <= other <= 100] for at in range(1, 101)]
    yield {"args": [chain], "note": "a chain of a hundred"}
    ring = [[(at - 2) % 100 + 1, at % 100 + 1] for at in range(1, 101)]
    yield {"args": [ring], "note": "a ring of a hundred"}


def grow(n, seed):
    rng = random.Random(seed)
    nodes = max(2, n // 3)
    lists = [[] for _ in range(nodes)]
    for b in range(1, nodes):
        for a in {rng.randrange(b), rng.randrange(b)}:  # two edges a node; the first keeps the graph connected
            lists[a].append(b + 1)
            lists[b].append(a + 1)
    yield {"args": [lists]}
