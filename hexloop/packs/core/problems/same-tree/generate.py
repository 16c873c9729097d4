import random


def random_tree(rng, size, low, high):
    """The way to each node from the root, such as "LR", and its value."""
    tree = {"": rng.randint(low, high)}
    while len(tree) < size:
        tree.setdefault(rng.choice(sorted(tree)) + rng.choice("LR"), rng.randint(low, high))
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
    for size, low, high in ((4, 0, 1), (7, -3, 3), (15, 0, 9), (50, -100, 100), (100, -10_000, 10_000)):
        tree = random_tree(rng, size, low, high)
        yield {"args": [levels(tree), levels(tree)], "expected": True, "note": f"{size} nodes, the same twice"}
        way = max(tree)
        other = tree | {way: tree[way] - 1 if tree[way] > 0 else tree[way] + 1}
        yield {"args": [levels(tree), levels(other)], "expected": False, "note": f"{size} nodes, one value differs"}
    tree = random_tree(rng, 99, 0, 0)
    leaf = max(tree)
    yield {"args": [levels(tree), levels(tree | {leaf + "R": 0})], "expected": False, "note": "99 zeros and 100 zeros"}
    yield {"args": [levels(tree | {leaf + "L": 0}), levels(tree | {leaf + "R": 0})], "expected": False, "note": "100 zeros each, the last on different sides"}
    chain = {"L" * depth: depth for depth in range(100)}
    yield {"args": [levels(chain), levels(chain)], "expected": True, "note": "two chains of a hundred"}
    yield {"args": [levels(chain), levels({way.replace("L", "R"): value for way, value in chain.items()})], "expected": False, "note": "a chain to the left and one to the right"}


def grow(n, seed):
    rng = random.Random(seed)
    values = [rng.randint(-10_000, 10_000) for _ in range(n)]
    yield {"args": [values, list(values)]}
