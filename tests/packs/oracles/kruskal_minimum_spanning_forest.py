"""Every choice of edges without a ring for Kruskal's Minimum Spanning Forest: the fullest, then the cheapest."""

from itertools import combinations

DRAWS = 1000


def draw(rng):
    n = rng.randint(1, 5)
    largest = rng.choice((1, 9))
    low = rng.choice((-largest, 1))
    edges = [[rng.randrange(n), rng.randrange(n), rng.randint(low, largest)] for _ in range(rng.randint(0, 7))]
    return {"args": [n, edges]}


def trees(n, chosen):
    name = list(range(n))
    for a, b, _ in chosen:
        name = [name[b] if one == name[a] else one for one in name]
    return len(set(name))


def answer(case):
    n, edges = case["args"]
    least = trees(n, edges)
    full = [chosen for chosen in combinations(edges, n - least) if trees(n, chosen) == least]
    return [min(sum(cost for _, _, cost in chosen) for chosen in full), least]
