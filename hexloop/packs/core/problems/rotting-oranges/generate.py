import random


def scattered(rng, rows, columns, weights):
    """A random crate; the weights are those of empty, fresh and rotten."""
    return [rng.choices((0, 1, 2), weights, k=columns) for _ in range(rows)]


def snake(rows, columns):
    """One corridor of fresh oranges, a cell wide, that runs to and fro through the whole crate."""
    grid = [[1 if r % 2 == 0 else 0] * columns for r in range(rows)]
    for r in range(1, rows, 2):
        grid[r][-1 if r % 4 == 1 else 0] = 1
    return grid


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, weights in ((10, 10, (2, 7, 1)), (10, 10, (1, 30, 1)), (10, 6, (3, 7, 1)), (3, 10, (1, 8, 1))):
        yield {"args": [scattered(rng, rows, columns, weights)], "note": f"a random crate, {rows} by {columns}"}
    winding = snake(9, 10)
    winding[0][0] = 2
    yield {"args": [winding], "expected": 53, "note": "a corridor that winds through the crate, rot at its beginning"}
    two_ends = snake(9, 10)
    two_ends[0][0] = two_ends[8][9] = 2
    yield {"args": [two_ends], "expected": 26, "note": "the same corridor, rot at both ends"}
    corner = [[1] * 10 for _ in range(10)]
    corner[9][0] = 2
    yield {"args": [corner], "expected": 18, "note": "the largest crate, full, rot in one corner"}
    yield {"args": [[[2] * 10 for _ in range(10)]], "expected": 0, "note": "the largest crate, all rotten"}


def grow(n, seed):
    rows = max(1, int(n**0.5))
    grid = scattered(random.Random(seed), rows, n // rows, (1, 9, 0))
    grid[0][0] = 2
    yield {"args": [grid]}
