import random


def in_order(way):
    return way.replace("L", "0").replace("R", "2") + "1"


def search_tree(rng, size, low, high):
    """A random search tree: the way to each node from the root, such as "LR", and its value."""
    known, ways = {""}, [""]
    while len(ways) < size:
        way = rng.choice(ways) + rng.choice("LR")
        if way not in known:
            known.add(way)
            ways.append(way)
    return dict(zip(sorted(ways, key=in_order), sorted(rng.sample(range(low, high), size))))


def levels(tree):
    out, ways = [], [""]
    for way in ways:
        out.append(tree.get(way))
        if way in tree:
            ways += (way + "L", way + "R")
    while out[-1] is None:
        out.pop()
    return out


def left_chain(size):
    return ([size] + [entry for value in range(size - 1, 0, -1) for entry in (value, None)])[:-1]


def generate(seed):
    rng = random.Random(seed)
    for size in (4, 5, 6, 8, 12, 40):
        tree = search_tree(rng, size, -50, 50)
        p, q = rng.sample(sorted(tree.values()), 2)
        yield {"args": [levels(tree), p, q], "note": f"{size} nodes, random shape"}
        lower = max(tree, key=len)
        upper = lower[: len(lower) // 2]
        yield {"args": [levels(tree), tree[lower], tree[upper]], "expected": tree[upper], "note": f"{size} nodes, the second above the first"}
    tree = search_tree(rng, 5_000, -(10**9), 10**9)
    p, q = tree[max(tree)], tree[max((way for way in tree if way.startswith("RL")), key=len)]
    yield {"args": [levels(tree), p, q], "note": "5 000 nodes, random shape"}
    yield {"args": [left_chain(100_000), 1, 2], "expected": 2, "note": "the largest size, a chain to the left, the last two"}


def grow(n, seed):
    yield {"args": [left_chain(n), 1, 2]}
