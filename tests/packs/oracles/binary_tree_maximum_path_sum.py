"""Every pair of ends for Binary Tree Maximum Path Sum."""


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
    low, high = rng.choice([(-3, 3), (-9, 4), (-4, 9), (-9, -1), (-1000, 1000)])
    tree, size = {"": rng.randint(low, high)}, rng.randint(1, 10)
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR")] = rng.randint(low, high)
    return {"args": [levels(tree)]}


def answer(case):
    tree = placed(case["args"][0])

    def total(one, other):
        """Two ends name one path: up from the first to the last common place, and down to the second."""
        up = {one[:length] for length in range(len(one) + 1)}
        down = {other[:length] for length in range(len(other) + 1)}
        return sum(tree[way] for way in (up ^ down) | {max(up & down, key=len)})

    return max(total(one, other) for one in tree for other in tree)
