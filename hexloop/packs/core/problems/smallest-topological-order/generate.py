import random


def pairs(rng, n, count):
    """Random pairs along a hidden order of the tasks."""
    names = rng.sample(range(n), n)
    found = []
    for _ in range(count):
        a, b = sorted(rng.sample(range(n), 2))
        found.append([names[a], names[b]])
    return found


def generate(seed):
    rng = random.Random(seed)
    for n, count in ((4, 3), (5, 5), (6, 6), (7, 9), (8, 8), (12, 15), (40, 60)):
        yield {"args": [n, pairs(rng, n, count)], "note": f"{n} tasks, {count} pairs"}
    yield {
        "args": [40, [*pairs(rng, 40, 50), [7, 8], [8, 9], [9, 7]]],
        "expected": [],
        "note": "forty tasks, a ring of three among them",
    }
    yield {"args": [20_000, pairs(rng, 20_000, 40_000)], "note": "as many tasks and pairs as allowed"}
    down = [[i + 1, i] for i in range(19_999)]
    yield {"args": [20_000, down], "note": "one long chain that runs down"}


def grow(n, seed):
    tasks = max(2, n // 3)
    yield {"args": [tasks, pairs(random.Random(seed), tasks, 2 * tasks)]}
