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
    for size, low, high in ((5, 0, 1), (8, -2, 2), (15, -12, 12), (60, -1_000, 1_000)):
        yield {"args": [levels(random_tree(rng, size, low, high))], "note": f"{size} nodes, values from {low} to {high}"}
    for side, name in (("L", "left"), ("R", "right")):
        yield {"args": [levels({side * depth: depth for depth in range(40)})], "note": f"a chain of forty to the {name}"}
    yield {"args": [levels(random_tree(rng, 2_000, -1_000, 1_000))], "note": "2 000 nodes, random shape"}
    yield {"args": [[rng.randint(-1_000, 1_000) for _ in range(10_000)]], "note": "the largest size, full but for the last level"}
    chain = [0] + [entry for depth in range(1, 10_000) for entry in (None, depth % 2_001 - 1_000)]
    yield {"args": [chain], "note": "the largest size, a chain to the right"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-1_000, 1_000) for _ in range(n)]]}
