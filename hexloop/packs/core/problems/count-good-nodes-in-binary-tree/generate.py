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
    for size, low, high in ((4, 0, 3), (6, -3, 3), (9, -9, -1), (14, 0, 1), (25, -20, 20), (80, 0, 9), (500, -10_000, 10_000)):
        yield {"args": [levels(random_tree(rng, size, low, high))], "note": f"{size} nodes, values from {low} to {high}"}
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(10_000)]], "note": "10 000 nodes, full but for the last level"}
    yield {"args": [[7] * 1_000], "expected": 1_000, "note": "a thousand equal values"}
    chain = [entry for depth in range(100_000) for entry in (depth // 5 - 10_000, None)]
    yield {"args": [chain[:1] + chain[2:-1]], "expected": 100_000, "note": "the largest size, a chain to the left that rises slowly"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(n)]]}
