"""The distance of every two nodes, for Diameter of Binary Tree."""

from itertools import combinations


def placed(values):
    """The nodes of a level order: the way to each from the root, such as "LR", and its value."""
    found, ways = {}, [""]
    for value, way in zip(values, ways, strict=False):
        if value is not None:
            found[way] = value
            ways += (way + "L", way + "R")
    return found


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
    tree, size, high = {"": 0}, rng.randint(1, 12), rng.choice([0, 2, 100])
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR")] = rng.randint(-high, high)
    return {"args": [levels(tree)]}


def answer(case):
    """Each place stands for the link above it; a path has the links that lead to one of its ends only."""
    links = [{way[:length] for length in range(1, len(way) + 1)} for way in placed(case["args"][0])]
    return max((len(one ^ other) for one, other in combinations(links, 2)), default=0)
