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


def chain(rng, size, to_the_left):
    """A chain that goes left at each step with that chance."""
    out = [0]
    for depth in range(1, size):
        out += (depth % 101, None) if rng.random() < to_the_left else (None, depth % 101)
    return out[:-1] if out[-1] is None else out


def generate(seed):
    rng = random.Random(seed)
    for size in (4, 6, 9, 14, 25, 60, 500):
        yield {"args": [levels(random_tree(rng, size, -9, 9))], "note": f"{size} nodes, random shape"}
    yield {"args": [[rng.randint(-100, 100) for _ in range(4_095)]], "note": "a full tree of twelve levels"}
    yield {"args": [[rng.randint(-100, 100) for _ in range(4_096)]], "note": "one node below a full tree of twelve levels"}
    yield {"args": [chain(rng, 10_000, 1)], "expected": 10_000, "note": "the largest size, a chain to the left"}
    yield {"args": [chain(rng, 10_000, 0.5)], "expected": 10_000, "note": "the largest size, a chain that turns at random"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-100, 100) for _ in range(n)]]}
