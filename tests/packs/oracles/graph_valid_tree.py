"""Brute force for Graph Valid Tree: connected, and no longer so when any one edge is taken away."""


def draw(rng):
    n = rng.randint(1, 7)
    pairs = [[a, b] if rng.random() < 0.5 else [b, a] for a in range(n) for b in range(a)]
    count = n - 1 if rng.random() < 0.7 else rng.randint(0, len(pairs))
    if rng.random() < 0.3:
        return {"args": [n, [[node, rng.randrange(node)] for node in range(1, n)]]}
    return {"args": [n, rng.sample(pairs, count)]}


def answer(case):
    n, edges = case["args"]
    return connected(n, edges) and not any(connected(n, edges[:at] + edges[at + 1 :]) for at in range(len(edges)))


def connected(n, edges):
    label = list(range(n))
    for _ in range(n):
        for a, b in edges:
            label[a] = label[b] = min(label[a], label[b])
    return set(label) == {0}
