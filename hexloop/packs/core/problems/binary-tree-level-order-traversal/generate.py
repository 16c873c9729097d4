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
    for size in (4, 6, 9, 14, 25, 60):
        yield {"args": [levels(random_tree(rng, size, -9, 9))], "note": f"{size} nodes, random shape"}
    yield {"args": [levels(random_tree(rng, 2_000, -1_000, 1_000))], "note": "the largest size, random shape"}
    yield {"args": [[rng.randint(-1_000, 1_000) for _ in range(2_000)]], "note": "the largest size, full but for the last level"}
    yield {"args": [levels({"L" * depth: depth % 1_001 for depth in range(2_000)})], "note": "the largest size, a chain to the left"}
    turns = "".join(rng.choices("LR", k=299))
    yield {"args": [levels({turns[:depth]: -depth for depth in range(300)})], "note": "a chain that turns at random"}
    arms = {"": 0} | {side * depth: depth for depth in range(1, 200) for side in "LR"}
    yield {"args": [levels(arms)], "note": "two long arms"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-1_000, 1_000) for _ in range(n)]]}
