import random


def random_tree(rng, size, low=-100, high=100, lean=0.5):
    """A random tree of ``size`` nodes, level by level; ``lean`` is the chance to grow to the left."""
    children = [[None, None]]
    values = [rng.randint(low, high)]
    while len(values) < size:
        parent = rng.randrange(len(values)) if lean == 0.5 else len(values) - 1
        side = 0 if rng.random() < lean else 1
        if children[parent][side] is None:
            children[parent][side] = len(values)
            values.append(rng.randint(low, high))
            children.append([None, None])
    return by_level(values, children)


def by_level(values, children):
    order, at = [0], 0
    out = []
    while at < len(order):
        node = order[at]
        at += 1
        out.append(None if node is None else values[node])
        if node is not None:
            order.extend(children[node])
    while out and out[-1] is None:
        out.pop()
    return out


def generate(seed):
    rng = random.Random(seed)
    for size in (2, 3, 4, 4, 5, 5, 6, 7, 9, 12):
        yield {"args": [random_tree(rng, size, -9, 9)], "note": "small and random"}
    for size in (31, 64, 100):
        yield {"args": [random_tree(rng, size)], "note": f"{size} nodes, random shape"}
    yield {"args": [random_tree(rng, 40, 0, 1)], "note": "forty nodes, values 0 and 1"}
    yield {"args": [random_tree(rng, 100, lean=1.0)], "note": "a chain of a hundred to the left"}
    yield {"args": [random_tree(rng, 100, lean=0.0)], "note": "a chain of a hundred to the right"}
    yield {"args": [random_tree(rng, 100, lean=0.4)], "note": "a chain that turns at random"}
    yield {"args": [[rng.randint(-100, 100) for _ in range(63)]], "note": "a full tree of six levels"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(-100, 100) for _ in range(n)]]}
