import random


def tree(rng, names):
    """A random tree over these numbers."""
    return {tuple(sorted((names[rng.randrange(at)], names[at]))) for at in range(1, len(names))}


def groups(rng, n, sizes, extra):
    """Connected groups of these sizes under shuffled numbers, the rest alone, and some edges more within the groups."""
    names = rng.sample(range(n), n)
    edges = set()
    for size in sizes:
        group, names = names[:size], names[size:]
        edges |= tree(rng, group)
        if size > 2:
            edges |= {tuple(sorted(rng.sample(group, 2))) for _ in range(extra)}
    edges = [list(edge) for edge in sorted(edges)]
    rng.shuffle(edges)
    return edges


def generate(seed):
    rng = random.Random(seed)
    for n, sizes, extra in ((9, [4, 3], 1), (12, [5, 4, 2], 2), (20, [6, 6, 3], 3), (60, [20, 9, 9, 2, 2], 4)):
        left = n - sum(sizes) + len(sizes)
        yield {
            "args": [n, groups(rng, n, sizes, extra)],
            "expected": left,
            "note": f"groups of {sizes}, the others alone",
        }

    yield {"args": [2_000, [[i, i + 1] for i in range(1_999)]], "expected": 1, "note": "one long chain"}
    falling = [[i, i + 1] for i in range(1_998, -1, -1)]
    yield {
        "args": [2_000, falling[:1_000] + falling[1_001:]],
        "expected": 2,
        "note": "a chain told backwards, one link missing",
    }
    yield {"args": [2_000, [[i, 1_999 - i] for i in range(1_000)]], "expected": 1_000, "note": "a thousand pairs"}
    yield {"args": [2_000, [[0, 1_999]]], "expected": 1_999, "note": "one link, everybody else alone"}
    ladder = [[0, 1]]
    for k in range(0, 80, 2):
        ladder += [[k, k + 2], [k + 1, k + 3], [k + 2, k + 3]]
    yield {"args": [90, ladder], "expected": 9, "note": "a ladder of forty squares and eight people alone"}
    yield {
        "args": [2_000, groups(rng, 2_000, [1_500, 300, 90], 1_000)],
        "expected": 113,
        "note": "large groups with many cycles",
    }
    many = {tuple(sorted(rng.sample(range(2_000), 2))) for _ in range(5_300)}
    yield {
        "args": [2_000, [list(edge) for edge in rng.sample(sorted(many), 5_000)]],
        "note": "as many random links as allowed",
    }


def grow(n, seed):
    rng = random.Random(seed)
    people = max(2, n // 2)
    yield {"args": [people, [[rng.randrange(node), node] for node in range(1, people)]]}
