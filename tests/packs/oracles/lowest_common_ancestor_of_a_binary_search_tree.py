"""All common ancestors by their places, for Lowest Common Ancestor of a Binary Search Tree."""


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
    """A search tree of random shape; its places, sorted from left to right, get the sorted values."""
    ways, size = {""}, rng.randint(2, 10)
    while len(ways) < size:
        ways.add(rng.choice(sorted(ways)) + rng.choice("LR"))
    places = sorted(ways, key=lambda way: way.replace("L", "0").replace("R", "2") + "1")
    values = sorted(rng.sample(range(-6, 7), size))
    return {"args": [levels(dict(zip(places, values, strict=True))), *rng.sample(values, 2)]}


def answer(case):
    root, p, q = case["args"]
    tree = placed(root)
    place = {value: way for way, value in tree.items()}
    return tree[max((way for way in tree if place[p].startswith(way) and place[q].startswith(way)), key=len)]
