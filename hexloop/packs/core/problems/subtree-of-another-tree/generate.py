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


def below(tree, top):
    return {way[len(top) :]: value for way, value in tree.items() if way.startswith(top)}


def left_chain(values):
    first, *rest = values
    return [first, *[entry for value in rest for entry in (value, None)][:-1]]


def generate(seed):
    rng = random.Random(seed)
    for size, high in ((8, 1), (15, 1), (40, 3), (300, 0), (1_000, 10_000)):
        tree = random_tree(rng, size, 0, high)
        top = max((way for way in tree if 3 <= len(below(tree, way)) <= size // 2), key=len)
        part = below(tree, top)
        yield {"args": [levels(tree), levels(part)], "expected": True, "note": f"{size} nodes, values from 0 to {high}, a part of it"}
        leaf = max(part, key=len)
        yield {"args": [levels(tree), levels(part | {leaf: -1})], "expected": False, "note": f"{size} nodes, values from 0 to {high}, one leaf of the part is another"}
    yield {"args": [left_chain([0] * 2_000), left_chain([0] * 999 + [1])], "expected": False, "note": "the largest size, chains of zeros that differ at the very end"}
    yield {"args": [left_chain([0] * 400), left_chain([0] * 200)], "expected": True, "note": "chains of four hundred and two hundred zeros"}
    yield {"args": [[rng.randint(0, 1) for _ in range(2_000)], [rng.randint(0, 1) for _ in range(1_000)]], "expected": False, "note": "the largest size, full trees"}


def grow(n, seed):
    longer, shorter = 2 * n // 3, n // 3
    yield {"args": [left_chain([0] * longer), left_chain([0] * (shorter - 1) + [1])]}
