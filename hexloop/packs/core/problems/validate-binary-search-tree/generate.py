import random


def in_order(way):
    return way.replace("L", "0").replace("R", "2") + "1"


def search_tree(rng, size, low, high):
    """A random search tree: the way to each node from the root, such as "LR", and its value."""
    ways = {""}
    while len(ways) < size:
        ways.add(rng.choice(sorted(ways)) + rng.choice("LR"))
    return dict(zip(sorted(ways, key=in_order), sorted(rng.sample(range(low, high), size))))


def levels(tree):
    out, ways = [], [""]
    for way in ways:
        out.append(tree.get(way))
        if way in tree:
            ways += (way + "L", way + "R")
    while out[-1] is None:
        out.pop()
    return out


def balanced(values):
    out, spans = [], [(0, len(values))]
    for start, end in spans:
        if start == end:
            out.append(None)
            continue
        middle = (start + end) // 2
        out.append(values[middle])
        spans += ((start, middle), (middle + 1, end))
    while out[-1] is None:
        out.pop()
    return out


def left_chain(values):
    first, *rest = values
    return [first] + [entry for value in rest for entry in (value, None)][:-1]


def generate(seed):
    rng = random.Random(seed)
    for size in (3, 5, 8, 12, 40):
        tree = search_tree(rng, size, -60, 60)
        yield {"args": [levels(tree)], "expected": True, "note": f"a random search tree of {size}"}
        # The deepest node takes its root's value, or one beyond it.
        way = max(tree, key=len)
        wrong = tree | {way: tree[""] + (1 if way[0] == "L" else -1) * rng.randint(0, 2)}
        yield {"args": [levels(wrong)], "expected": False, "note": f"{size} nodes, the deepest on the wrong side of the root"}
    values = sorted(rng.sample(range(-(2**31), 2**31), 10_000))
    yield {"args": [balanced(values)], "expected": True, "note": "the largest size, balanced"}
    values[4_000], values[6_000] = values[6_000], values[4_000]
    yield {"args": [balanced(values)], "expected": False, "note": "the largest size, two values swapped"}
    yield {"args": [left_chain(range(10_000, 0, -1))], "expected": True, "note": "the largest size, a chain to the left"}


def grow(n, seed):
    yield {"args": [balanced(range(n))]}
