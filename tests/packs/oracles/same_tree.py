"""Both trees as tables of places, for Same Tree."""


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
    tree, size, high = {}, rng.randint(0, 7), rng.choice([0, 1, 12])
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR") if tree else ""] = rng.randint(0, high)
    other = dict(tree)
    leaf = max(tree, default="")
    change = rng.choice(["none", "drop", "turn", "value", "add"])
    if change == "add" or not tree:
        other[leaf + rng.choice("LR") if tree else ""] = rng.randint(0, high)
    elif change == "value":
        other[rng.choice(sorted(tree))] = rng.randint(0, high)
    elif change == "turn" and leaf:
        other[leaf[:-1] + ("L" if leaf[-1] == "R" else "R")] = other.pop(leaf)
    elif change != "none":
        del other[leaf]
    trees = [levels(tree), levels(other)]
    rng.shuffle(trees)
    return {"args": trees}


def answer(case):
    p, q = map(placed, case["args"])
    return p == q
