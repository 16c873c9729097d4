"""Every path, walked one by one, for Shortest Paths in a Directed Acyclic Graph."""


def draw(rng):
    n = rng.randint(1, 6)
    names = rng.sample(range(n), n)
    edges = []
    for _ in range(rng.randint(0, 10) if n > 1 else 0):
        a, b = sorted(rng.sample(range(n), 2))
        edges.append([names[a], names[b], rng.randint(-9, 9)])
    return {"args": [n, edges, rng.randrange(n)]}


def answer(case):
    n, edges, source = case["args"]
    totals = [[] for _ in range(n)]

    def walk(state, total):
        totals[state].append(total)
        for a, b, cost in edges:
            if a == state:
                walk(b, total + cost)

    walk(source, 0)
    return [min(found, default=None) for found in totals]
