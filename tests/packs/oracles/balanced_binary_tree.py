"""Heights as the longest way below each place, for Balanced Binary Tree."""


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
    """Shallow places are filled more often, so that both answers come up."""
    tree, size = {}, rng.randint(0, 12)
    while len(tree) < size:
        free = [way + side for way in tree for side in "LR" if way + side not in tree] or [""]
        free.sort(key=lambda way: (len(way), way))
        tree[free[int(len(free) * rng.random() ** 3)]] = rng.randint(-2, 2)
    return {"args": [levels(tree)]}


def answer(case):
    tree = placed(case["args"][0])

    def height(top):
        return max((len(way) - len(top) + 1 for way in tree if way.startswith(top)), default=0)

    return all(abs(height(way + "L") - height(way + "R")) <= 1 for way in tree)
