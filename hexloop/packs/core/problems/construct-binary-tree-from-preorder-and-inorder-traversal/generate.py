import random


def in_order(way):
    return way.replace("L", "0").replace("R", "2") + "1"


def walks(ways, values):
    """Preorder and inorder of the tree that has nodes at the end of these ways, such as "LR"."""
    tree = dict(zip(sorted(ways), values))
    return [list(tree.values()), [tree[way] for way in sorted(ways, key=in_order)]]


def random_ways(rng, size):
    known, ways = {""}, [""]
    while len(ways) < size:
        way = rng.choice(ways) + rng.choice("LR")
        if way not in known:
            known.add(way)
            ways.append(way)
    return ways


def preorder_of_range(size):
    """The preorder of the balanced tree whose inorder is 0, 1, 2, …"""
    out, spans = [], [(0, size)]
    while spans:
        low, high = spans.pop()
        if low < high:
            middle = (low + high) // 2
            out.append(middle)
            spans += ((middle + 1, high), (low, middle))
    return out


def generate(seed):
    rng = random.Random(seed)
    for size in (4, 5, 6, 8, 12, 20, 60, 300):
        yield {"args": walks(random_ways(rng, size), rng.sample(range(-3_000, 3_001), size)), "note": f"{size} nodes, random shape"}
    yield {"args": walks(random_ways(rng, 3_000), rng.sample(range(-3_000, 3_001), 3_000)), "note": "the largest size, random shape"}
    values = rng.sample(range(-3_000, 3_001), 3_000)
    yield {"args": [values, values], "note": "the largest size, a chain to the right"}
    yield {"args": [values[:1_500], values[1_499::-1]], "note": "1 500 nodes, a chain to the left"}
    values = values[:500]
    yield {"args": [values, values[::2] + values[1::2][::-1]], "note": "five hundred nodes, right and left by turns"}
    yield {"args": [preorder_of_range(3_000), list(range(3_000))], "note": "the largest size, balanced"}


def grow(n, seed):
    yield {"args": [preorder_of_range(n), list(range(n))]}
