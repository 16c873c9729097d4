"""Every choice of V - 1 cables for Prim's Minimum Spanning Tree."""

from itertools import combinations


def draw(rng):
    n = rng.randint(1, 5)
    cost = {}
    for b in range(1, n):
        cost[rng.randrange(b), b] = 0
        for a in range(b):
            if rng.random() < 0.5:
                cost[a, b] = 0
    largest = rng.choice((2, 9))
    graph = [[] for _ in range(n)]
    for a, b in rng.sample(sorted(cost), len(cost)):
        price = rng.randint(rng.choice((0, -largest)), largest)
        graph[a].append([b, price])
        graph[b].append([a, price])
    return {"args": [graph]}


def answer(case):
    (graph,) = case["args"]
    cables = [[a, b, cost] for a, near in enumerate(graph) for b, cost in near if a < b]
    trees = (chosen for chosen in combinations(cables, len(graph) - 1) if reaches_all(len(graph), chosen))
    return list(min(trees, key=lambda chosen: sum(cost for _, _, cost in chosen)))


def reaches_all(n, chosen):
    reached = {0}
    for _ in range(n):
        reached |= {a for a, b, _ in chosen if b in reached} | {b for a, b, _ in chosen if a in reached}
    return len(reached) == n
