import random


def hills(rng, rows, columns, levels):
    """Random heights with this many levels."""
    return [[rng.randrange(levels) for _ in range(columns)] for _ in range(rows)]


def snake(rows, columns, low, high):
    """A level valley, a field wide, that runs to and fro between walls, from the upper left to the last row."""
    heights = [[low if r % 2 == 0 else high] * columns for r in range(rows)]
    for r in range(1, rows, 2):
        heights[r][-1 if r % 4 == 1 else 0] = low
    return heights


def smooth(rng, rows, columns):
    """Slopes that go up and down gently, so that water runs far."""
    bumps = [(rng.randrange(rows), rng.randrange(columns), rng.randint(3, 12)) for _ in range(6)]
    return [
        [max(max(0, size - abs(r - y) - abs(c - x)) for y, x, size in bumps) for c in range(columns)]
        for r in range(rows)
    ]


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, levels in ((4, 6, 3), (6, 5, 4), (9, 9, 3), (15, 12, 6)):
        yield {"args": [hills(rng, rows, columns, levels)], "note": f"random, {rows} by {columns}, {levels} levels"}
    yield {"args": [smooth(rng, 24, 18)], "note": "gentle slopes"}
    yield {"args": [hills(rng, 40, 40, 100_001)], "note": "random heights of the whole range"}
    yield {"args": [snake(41, 37, 5, 9)], "note": "a level valley that winds between walls"}
    yield {"args": [snake(1, 200, 0, 1)], "note": "a single row, all level"}
    basin = [[2 if min(r, c, 199 - r, 199 - c) < 3 else 0 for c in range(200)] for r in range(200)]
    basin[100][100] = 100_000
    yield {"args": [basin], "note": "the largest island, a level basin behind a rim"}


def grow(n, seed):
    rows = max(1, int(n**0.5))
    yield {"args": [[[0] * (n // rows) for _ in range(rows)]]}
