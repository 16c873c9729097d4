import random


def scattered(rng, rows, columns, share):
    """A random map in which each cell is 1 with the given chance."""
    return [[1 if rng.random() < share else 0 for _ in range(columns)] for _ in range(rows)]


def snake(rows, columns):
    """One corridor, a cell wide, that runs to and fro through the whole map."""
    grid = [[1 if r % 2 == 0 else 0] * columns for r in range(rows)]
    for r in range(1, rows, 2):
        grid[r][-1 if r % 4 == 1 else 0] = 1
    return grid


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, share in ((5, 8, 0.5), (9, 4, 0.6), (12, 12, 0.55), (20, 50, 0.6), (50, 20, 0.4)):
        yield {"args": [scattered(rng, rows, columns, share)], "note": f"a random map, {rows} by {columns}"}
    chess = [[(r + c) % 2 for c in range(50)] for r in range(50)]
    yield {"args": [chess], "expected": 1, "note": "a chessboard: every cell alone"}
    yield {"args": [snake(49, 50)], "expected": 1_274, "note": "one long winding patch"}
    yield {"args": [[[1] * 50 for _ in range(50)]], "expected": 2_500, "note": "the largest map, one patch"}
    halves = [[0 if c == 24 else 1 for c in range(50)] for _ in range(50)]
    yield {"args": [halves], "expected": 1_250, "note": "two halves, the right one larger"}


def grow(n, seed):
    rows = max(1, int(n**0.5))
    yield {"args": [scattered(random.Random(seed), rows, n // rows, 0.6)]}
