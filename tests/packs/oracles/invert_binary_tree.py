"""The way to every node from the root, with left and right exchanged."""

SIDES = str.maketrans("LR", "RL")


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
    while out and out[-1] is None:
        out.pop()
    return out


def draw(rng):
    tree, size = {}, rng.randint(0, 10)
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR") if tree else ""] = rng.randint(-2, 100)
    return {"args": [levels(tree)]}


def answer(case):
    return levels({way.translate(SIDES): value for way, value in placed(case["args"][0]).items()})
