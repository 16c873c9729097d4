"""Closure of the best products by Floyd's algorithm, for Path with Maximum Probability."""

from itertools import combinations


def draw(rng):
    n = rng.randint(2, 6)
    pairs = [pair for pair in combinations(range(n), 2) if rng.random() < 0.5]
    edges = [rng.sample(pair, 2) for pair in rng.sample(pairs, len(pairs))]
    chances = [rng.choice((0.0, 1.0, 0.5, round(rng.random(), 3), round(rng.random(), 3))) for _ in edges]
    return {"args": [n, edges, chances, *rng.sample(range(n), 2)]}


def answer(case):
    n, edges, chances, start, end = case["args"]
    best = [[0.0] * n for _ in range(n)]
    for (a, b), chance in zip(edges, chances, strict=True):
        best[a][b] = best[b][a] = chance
    for k in range(n):
        for a in range(n):
            for b in range(n):
                best[a][b] = max(best[a][b], best[a][k] * best[k][b])
    return best[start][end]
