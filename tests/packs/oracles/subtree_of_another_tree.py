"""Tables of places for every node, for Subtree of Another Tree."""


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


def below(tree, top):
    return {way[len(top) :]: value for way, value in tree.items() if way.startswith(top)}


def grown(rng, size, values):
    tree = {"": rng.choice(values)}
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR")] = rng.choice(values)
    return tree


def draw(rng):
    """Mostly a part of the first tree, often with one small change."""
    values = rng.choice([[1], [1, 2], [1, 2, 12, 21, -1]])
    tree = grown(rng, rng.randint(1, 10), values)
    if rng.random() < 0.3:
        return {"args": [levels(tree), levels(grown(rng, rng.randint(1, 4), values))]}
    part = below(tree, rng.choice(sorted(tree)))
    leaf = max(part)
    change = rng.choice(["none", "cut", "add", "value"])
    if change == "cut" and leaf:
        del part[leaf]
    elif change == "add":
        part[leaf + rng.choice("LR")] = rng.choice(values)
    elif change == "value":
        part[rng.choice(sorted(part))] = rng.choice(values)
    return {"args": [levels(tree), levels(part)]}


def answer(case):
    tree, part = map(placed, case["args"])
    return any(below(tree, top) == part for top in tree)
