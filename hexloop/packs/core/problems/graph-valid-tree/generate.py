import random


def tree(rng, n):
    """A random tree: each node hangs on an earlier one, under shuffled numbers, its edges out of order."""
    name = rng.sample(range(n), n)
    edges = [[name[rng.randrange(node)], name[node]] for node in range(1, n)]
    rng.shuffle(edges)
    return edges


def forest_and_ring(rng, n):
    """As many edges as a tree has, but one of them closes a cycle and the last node is left alone."""
    edges = tree(rng, n - 1)
    there = {frozenset(edge) for edge in edges}
    while True:
        extra = rng.sample(range(n - 1), 2)
        if frozenset(extra) not in there:
            return [*edges, extra]


def ladder(squares):
    """Squares in a row: the number of ways along it doubles with each."""
    edges = [[0, 1]]
    for k in range(0, 2 * squares, 2):
        edges += [[k, k + 2], [k + 1, k + 3], [k + 2, k + 3]]
    return edges


def generate(seed):
    rng = random.Random(seed)
    for n in (5, 9, 14):
        yield {"args": [n, tree(rng, n)], "expected": True, "note": f"a random tree of {n}"}
        yield {
            "args": [n, forest_and_ring(rng, n)],
            "expected": False,
            "note": f"{n - 1} edges, a cycle and a lonely node",
        }
    yield {"args": [82, ladder(40)], "expected": False, "note": "a ladder of forty squares"}
    yield {"args": [2_000, [[i, i + 1] for i in range(1_999)]], "expected": True, "note": "one long chain"}
    yield {
        "args": [2_000, [[i + 1, i] for i in range(1_998, -1, -1)]],
        "expected": True,
        "note": "one long chain, told backwards",
    }
    yield {
        "args": [2_000, [[1_999, i] for i in range(1_999)]],
        "expected": True,
        "note": "a star with its middle at the end",
    }
    yield {"args": [2_000, tree(rng, 2_000)], "expected": True, "note": "the largest random tree"}
    yield {
        "args": [2_000, tree(rng, 2_000)[:-1]],
        "expected": False,
        "note": "the largest random tree, one edge missing",
    }
    yield {
        "args": [2_000, forest_and_ring(rng, 2_000)],
        "expected": False,
        "note": "the right number of edges, a cycle and a lonely node",
    }
    many = {tuple(sorted(rng.sample(range(2_000), 2))) for _ in range(5_200)}
    yield {
        "args": [2_000, [list(edge) for edge in sorted(many)[:5_000]]],
        "expected": False,
        "note": "as many edges as allowed",
    }


def grow(n, seed):
    yield {"args": [max(1, n // 2), tree(random.Random(seed), max(1, n // 2))]}
