import random


def tree_and_one(rng, n):
    """A random tree and one edge more, under shuffled numbers, out of order."""
    name = rng.sample(range(1, n + 1), n)
    edges = {tuple(sorted((name[rng.randrange(node)], name[node]))) for node in range(1, n)}
    while len(edges) < n:
        edges.add(tuple(sorted(rng.sample(range(1, n + 1), 2))))
    return rng.sample([list(edge) for edge in sorted(edges)], n)


def generate(seed):
    rng = random.Random(seed)
    for n in (5, 8, 8, 12, 30):
        yield {"args": [tree_and_one(rng, n)], "note": f"a random tree of {n} and one road more"}
    chain = [[i, i + 1] for i in range(1, 1_000)]
    yield {
        "args": [[*chain, [1, 1_000]]],
        "expected": [1, 1_000],
        "note": "one ring of all, its last road joins the ends",
    }
    yield {"args": [[[1, 1_000], *reversed(chain)]], "expected": [1, 2], "note": "one ring of all, told backwards"}
    falling = [[i, i + 1] for i in range(999, 2, -1)]
    triangle = [[1, 2], [1, 3], [2, 3]]
    yield {
        "args": [triangle + falling],
        "expected": [2, 3],
        "note": "a triangle first, then a long chain told backwards",
    }
    star = [[i, 1_000] for i in range(1, 1_000)]
    yield {"args": [[[400, 600], *star]], "expected": [600, 1_000], "note": "a star, and two of its ends are joined"}
    yield {"args": [tree_and_one(rng, 1_000)], "note": "the largest random tree and one road more"}


def grow(n, seed):
    yield {"args": [tree_and_one(random.Random(seed), max(3, n))]}
