"""What went in must come out of Serialize and Deserialize Binary Tree."""


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
    tree, size, high = {}, rng.randint(0, 10), rng.choice([0, 1, 12, 1000])
    while len(tree) < size:
        tree[rng.choice(sorted(tree)) + rng.choice("LR") if tree else ""] = rng.randint(-high, high)
    return {"args": [levels(tree)]}


def answer(case):
    return case["args"][0]
