import random


def random_tree(rng, size, low, high):
    """The way to each node from the root, such as "LR", and its value."""
    tree, ways = {"": rng.randint(low, high)}, [""]
    while len(ways) < size:
        way = rng.choice(ways) + rng.choice("LR")
        if way not in tree:
            tree[way] = rng.randint(low, high)
            ways.append(way)
    return tree


def levels(tree):
    out, ways = [], [""]
    for way in ways:
        out.append(tree.get(way))
        if way in tree:
            ways += (way + "L", way + "R")
    while out[-1] is None:
        out.pop()
    return out


def generate(seed):
    rng = random.Random(seed)
    for size, low, high in ((5, -5, 5), (7, -9, 3), (9, -3, 9), (15, -20, 20), (40, -50, 30), (200, -1_000, 1_000)):
        yield {"args": [levels(random_tree(rng, size, low, high))], "note": f"{size} nodes, values from {low} to {high}"}
    yield {"args": [levels(random_tree(rng, 60, -50, -1))], "note": "sixty nodes, all negative"}
    yield {"args": [[rng.randint(-1_000, 1_000) for _ in range(5_000)]], "note": "a full tree of 5 000"}
    chain = [-1_000] + [entry for _ in range(29_999) for entry in (rng.randint(-1_000, 1_000), None)]
    yield {"args": [chain[:-1]], "note": "the largest size, a chain to the left"}
    yield {"args": [[1_000, *(entry for _ in range(2_000) for entry in (None, 1_000))]], "expected": 2_001_000, "note": "a chain to the right, all values 1 000"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-1_000, 1_000) for _ in range(n)]]}
