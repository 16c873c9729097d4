"""Every pair of ancestor and descendant for Validate Binary Search Tree."""


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
    ways = {""}
    size = rng.randint(1, 9)
    while len(ways) < size:
        ways.add(rng.choice(sorted(ways)) + rng.choice("LR"))
    in_order = sorted(ways, key=lambda way: way.replace("L", "0").replace("R", "2") + "1")
    low, high = rng.choice([(-6, 7), (0, 12), (-(2**31), 12 - 2**31), (2**31 - 10, 2**31)])
    tree = dict(zip(in_order, sorted(rng.sample(range(low, high), size)), strict=True))
    if rng.random() < 0.6:
        tree[rng.choice(in_order)] = rng.randrange(low, high)
    return {"args": [levels(tree)]}


def answer(case):
    tree = placed(case["args"][0])
    return all(
        (not way.startswith(above + "L") or value < top) and (not way.startswith(above + "R") or value > top)
        for above, top in tree.items()
        for way, value in tree.items()
    )
