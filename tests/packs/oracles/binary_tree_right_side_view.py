"""The greatest way of each length, for Binary Tree Right Side View."""


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
    tree, size, high = {}, rng.randint(0, 12), rng.choice([1, 3, 100])
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR") if tree else ""] = rng.randint(-high, high)
    return {"args": [levels(tree)]}


def answer(case):
    tree = placed(case["args"][0])
    depths = sorted({len(way) for way in tree})
    return [tree[max(way for way in tree if len(way) == depth)] for depth in depths]
