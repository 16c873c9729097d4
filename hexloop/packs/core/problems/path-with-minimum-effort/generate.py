import random


def field(rng, rows, columns, largest):
    return [[rng.randint(1, largest) for _ in range(columns)] for _ in range(rows)]


def snake(rows, columns, wall):
    """A level way that runs to and fro between walls."""
    heights = [[1] * columns for _ in range(rows)]
    for k, i in enumerate(range(1, rows, 2)):
        heights[i] = [wall] * columns
        heights[i][-1 if k % 2 == 0 else 0] = 1
    return heights


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, largest in (
        (2, 3, 9),
        (3, 2, 9),
        (3, 3, 9),
        (3, 4, 5),
        (4, 4, 20),
        (5, 5, 9),
        (6, 4, 50),
        (10, 12, 100),
    ):
        yield {"args": [field(rng, rows, columns, largest)], "note": f"{rows} by {columns}, heights up to {largest}"}
    yield {"args": [field(rng, 1, 100, 10**6)], "note": "one long row"}
    yield {"args": [field(rng, 100, 1, 10**6)], "note": "one long column"}
    yield {"args": [snake(99, 100, 10**6)], "expected": 0, "note": "a level way of 5 000 plates between high walls"}
    yield {"args": [field(rng, 100, 100, 10**6)], "note": "as many plates as allowed"}


def grow(n, seed):
    rng = random.Random(seed)
    side = max(1, round(n**0.5))
    yield {"args": [field(rng, side, side, 10**6)]}
