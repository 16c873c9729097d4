"""All spanning trees, for Find Critical and Pseudo-Critical Edges in Minimum Spanning Tree."""

from itertools import combinations

DRAWS = 1500


def draw(rng):
    n = rng.randint(2, 5)
    pairs = {(rng.randrange(b), b) for b in range(1, n)}
    pairs |= {pair for pair in combinations(range(n), 2) if rng.random() < 0.5}
    largest = rng.choice((1, 2, 5))
    return {"args": [n, [[a, b, rng.randint(1, largest)] for a, b in rng.sample(sorted(pairs), len(pairs))]]}


def spans(n, edges, chosen):
    reached = {0}
    for _ in range(n):
        for a, b, _ in (edges[i] for i in chosen):
            if a in reached or b in reached:
                reached |= {a, b}
    return len(reached) == n


def answer(case):
    n, edges = case["args"]
    trees = [set(chosen) for chosen in combinations(range(len(edges)), n - 1) if spans(n, edges, chosen)]
    least = min(sum(edges[i][2] for i in tree) for tree in trees)
    trees = [tree for tree in trees if sum(edges[i][2] for i in tree) == least]
    every = set.intersection(*trees)
    return [sorted(every), sorted(set.union(*trees) - every)]
