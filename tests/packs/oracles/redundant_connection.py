"""Brute force for Redundant Connection: the last edge without which all nodes still hang together."""


def draw(rng):
    n = rng.randint(3, 9)
    name = rng.sample(range(1, n + 1), n)
    edges = {tuple(sorted((name[rng.randrange(node)], name[node]))) for node in range(1, n)}
    while len(edges) < n:
        edges.add(tuple(sorted(rng.sample(range(1, n + 1), 2))))
    return {"args": [rng.sample([list(edge) for edge in sorted(edges)], n)]}


def answer(case):
    (edges,) = case["args"]
    for at in reversed(range(len(edges))):
        rest = edges[:at] + edges[at + 1 :]
        joined = {1}
        for _ in edges:
            for a, b in rest:
                if a in joined or b in joined:
                    joined |= {a, b}
        if len(joined) == len(edges):
            return edges[at]
    return []
