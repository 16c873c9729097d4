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
    for size in (4, 5, 7, 9, 14, 25, 60):
        yield {"args": [levels(random_tree(rng, size, -9, 9))], "note": f"{size} nodes, random shape"}
    yield {"args": [levels(random_tree(rng, 100, -100, 100))], "note": "the largest size, random shape"}
    yield {"args": [[rng.randint(-100, 100) for _ in range(100)]], "note": "the largest size, full but for the last level"}
    yield {"args": [levels({"L" * depth: depth for depth in range(100)})], "note": "the largest size, a chain to the left"}
    yield {"args": [levels({"R" * depth: -depth for depth in range(100)})], "note": "the largest size, a chain to the right"}
    arms = {"": 0} | {"R" * depth: depth for depth in range(1, 20)} | {"L" * depth: -depth for depth in range(1, 80)}
    yield {"args": [levels(arms)], "note": "a short arm on the right before a long one on the left"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-100, 100) for _ in range(n)]]}
