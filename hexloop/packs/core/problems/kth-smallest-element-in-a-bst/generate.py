import random


def in_order(way):
    return way.replace("L", "0").replace("R", "2") + "1"


def search_tree(rng, size):
    """A random search tree: the way to each node from the root, such as "LR", and its value."""
    known, ways = {""}, [""]
    while len(ways) < size:
        way = rng.choice(ways) + rng.choice("LR")
        if way not in known:
            known.add(way)
            ways.append(way)
    return dict(zip(sorted(ways, key=in_order), sorted(rng.sample(range(10_001), size))))


def levels(tree):
    out, ways = [], [""]
    for way in ways:
        out.append(tree.get(way))
        if way in tree:
            ways += (way + "L", way + "R")
    while out[-1] is None:
        out.pop()
    return out


def balanced(values):
    out, spans = [], [(0, len(values))]
    for start, end in spans:
        if start == end:
            out.append(None)
            continue
        middle = (start + end) // 2
        out.append(values[middle])
        spans += ((start, middle), (middle + 1, end))
    while out[-1] is None:
        out.pop()
    return out


def generate(seed):
    rng = random.Random(seed)
    for size in (4, 5, 6, 8, 10, 15, 40, 300):
        k = rng.randint(1, size)
        yield {"args": [levels(search_tree(rng, size)), k], "note": f"{size} nodes, number {k}"}
    yield {"args": [balanced(range(1, 10_001)), 10_000], "expected": 10_000, "note": "the largest size, balanced, the last"}
    values = sorted(rng.sample(range(10_001), 9_999))
    yield {"args": [balanced(values), 5_001], "expected": values[5_000], "note": "nearly the largest size, the first beyond the root"}
    falling = [9_999] + [entry for value in range(9_998, -1, -1) for entry in (value, None)]
    yield {"args": [falling[:-1], 1], "expected": 0, "note": "the largest size, a chain to the left, the first"}


def grow(n, seed):
    yield {"args": [balanced(range(n)), n]}
