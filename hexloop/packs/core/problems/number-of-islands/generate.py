import random


def scattered(rng, rows, columns, land):
    """A random map in which each cell is land with the given chance."""
    return [["1" if rng.random() < land else "0" for _ in range(columns)] for _ in range(rows)]


def snake(rows, columns):
    """One corridor of land, a cell wide, that runs to and fro through the whole map."""
    grid = [["1" if r % 2 == 0 else "0"] * columns for r in range(rows)]
    for r in range(1, rows, 2):
        grid[r][-1 if r % 4 == 1 else 0] = "1"
    return grid


def rings(size):
    """Squares within squares, water between."""
    depth = [[min(r, c, size - 1 - r, size - 1 - c) for c in range(size)] for r in range(size)]
    return [["1" if d % 2 == 0 else "0" for d in row] for row in depth]


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, land in ((5, 8, 0.5), (9, 4, 0.6), (12, 12, 0.55)):
        yield {"args": [scattered(rng, rows, columns, land)], "note": f"a random map, {rows} by {columns}"}
    yield {"args": [scattered(rng, 20, 60, 0.6)], "note": "a random map, much land"}
    yield {"args": [scattered(rng, 60, 20, 0.3)], "note": "a random map, much water"}

    chess = [["1" if (r + c) % 2 == 0 else "0" for c in range(40)] for r in range(41)]
    yield {"args": [chess], "expected": 820, "note": "a chessboard: every cell of land alone"}
    yield {"args": [rings(41)], "expected": 11, "note": "eleven rings, one inside the other"}
    yield {"args": [snake(61, 59)], "expected": 1, "note": "one long winding island"}
    yield {"args": [[["1"] * 300 for _ in range(6)]], "expected": 1, "note": "a strip of land, 6 by 300"}
    yield {"args": [[["1"] * 300 for _ in range(300)]], "expected": 1, "note": "the largest map, all land"}

    lonely = [["0"] * 300 for _ in range(300)]
    for r in range(0, 300, 23):
        for c in range(0, 300, 23):
            lonely[r][c] = "1"
    yield {"args": [lonely], "expected": 196, "note": "the largest map, far-apart cells of land"}


def grow(n, seed):
    rows = max(1, int(n**0.5))
    yield {"args": [scattered(random.Random(seed), rows, n // rows, 0.55)]}
