import random


def levels(ways):
    """Level order of the tree that has nodes at the end of these ways, such as "LR"."""
    out, row = [], [""]
    for way in row:
        out.append(len(way) if way in ways else None)
        if way in ways:
            row += (way + "L", way + "R")
    while out and out[-1] is None:
        out.pop()
    return out


def sparse(height, way="", lean="LR"):
    """A balanced tree with as few nodes as its height allows; the higher side is the first in ``lean``."""
    if height <= 0:
        return set()
    return {way} | sparse(height - 1, way + lean[0], lean) | sparse(height - 2, way + lean[1], lean)


def mixed(rng, height, way=""):
    """A balanced tree of this height that leans where chance will have it."""
    if height <= 0:
        return set()
    lower = height - rng.choice((1, 2))
    sides = rng.choice(("LR", "RL"))
    return {way} | mixed(rng, height - 1, way + sides[0]) | mixed(rng, lower, way + sides[1])


def tilted(ways):
    """The tree and two more nodes below its shallowest leaf, one under the other."""
    leaf = min((way for way in ways if way + "L" not in ways and way + "R" not in ways), key=len)
    return ways | {leaf + "L", leaf + "LL"}


def generate(seed):
    rng = random.Random(seed)
    for height in (3, 4, 5, 7, 9):
        tree = mixed(rng, height)
        yield {"args": [levels(tree)], "expected": True, "note": f"balanced, height {height}"}
        yield {"args": [levels(tilted(tree))], "expected": False, "note": f"out of balance at one leaf, height {height} before"}
    yield {"args": [levels(sparse(15))], "expected": True, "note": "as few nodes as height 15 allows, leaning left"}
    yield {"args": [levels(sparse(12, lean="RL"))], "expected": True, "note": "as few nodes as height 12 allows, leaning right"}
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(5_000)]], "expected": True, "note": "the largest size, full but for the last level"}
    chain = [0] + [entry for value in range(1, 5_000) for entry in (value, None)]
    yield {"args": [chain[:-1]], "expected": False, "note": "the largest size, a chain to the left"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-10_000, 10_000) for _ in range(n)]]}
