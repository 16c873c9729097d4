"""Sorting, for Kth Smallest Element in a BST."""


def levels(tree):
    out, ways = [], [""]
    for way in ways:
        out.append(tree.get(way))
        if way in tree:
            ways += (way + "L", way + "R")
    while out[-1] is None:
        out.pop()
    return out


def draw(rng):
    """A search tree of random shape; its places, sorted from left to right, get the sorted values."""
    ways, size = {""}, rng.randint(1, 10)
    while len(ways) < size:
        ways.add(rng.choice(sorted(ways)) + rng.choice("LR"))
    places = sorted(ways, key=lambda way: way.replace("L", "0").replace("R", "2") + "1")
    values = sorted(rng.sample(range(rng.choice([10, 15, 10_001])), size))
    return {"args": [levels(dict(zip(places, values, strict=True))), rng.randint(1, size)]}


def answer(case):
    root, k = case["args"]
    return sorted(value for value in root if value is not None)[k - 1]
