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


def fork(stem, left, right):
    """A stem to the left from the root, then two arms."""
    ways = ["L" * depth for depth in range(stem)]
    for side, length in (("L", left), ("R", right)):
        ways += [ways[stem - 1] + side * depth for depth in range(1, length + 1)]
    return dict.fromkeys(ways, 1)


def generate(seed):
    rng = random.Random(seed)
    for size in (4, 6, 8, 10, 14, 25, 60, 500):
        yield {"args": [levels(random_tree(rng, size, -9, 9))], "note": f"{size} nodes, random shape"}
    yield {"args": [levels(fork(20, 30, 25))], "expected": 55, "note": "a stem of twenty, then two longer arms"}
    yield {"args": [levels(fork(30, 20, 10))], "expected": 49, "note": "a stem of thirty, then two shorter arms"}
    yield {"args": [[rng.randint(-100, 100) for _ in range(4_096)]], "note": "one node below a full tree of twelve levels"}
    chain = [100] + [entry for _ in range(9_999) for entry in (rng.randint(-100, 100), None)]
    yield {"args": [chain[:-1]], "expected": 9_999, "note": "the largest size, a chain to the left"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-100, 100) for _ in range(n)]]}
