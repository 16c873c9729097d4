"""Every way from the root, looked at whole, for Count Good Nodes in Binary Tree."""


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
    low, high = rng.choice([(0, 1), (-2, 2), (-9, -1), (0, 9), (-10_000, 10_000)])
    tree, size = {"": rng.randint(low, high)}, rng.randint(1, 12)
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR")] = rng.randint(low, high)
    return {"args": [levels(tree)]}


def answer(case):
    tree = placed(case["args"][0])
    return sum(not any(tree[way[:length]] > tree[way] for length in range(len(way))) for way in tree)
