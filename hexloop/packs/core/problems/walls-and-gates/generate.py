import random

WALL, EXIT, ROOM = -1, 0, 2_147_483_647


def scattered(rng, rows, columns, walls, exits):
    """A random floor with these shares of walls and exits."""
    kinds = rng.choices((WALL, EXIT, ROOM), (walls, exits, 1 - walls - exits), k=rows * columns)
    return [kinds[r * columns : (r + 1) * columns] for r in range(rows)]


def snake(rows, columns):
    """One corridor, a cell wide, that runs to and fro through the whole floor."""
    floor = [[ROOM if r % 2 == 0 else WALL] * columns for r in range(rows)]
    for r in range(1, rows, 2):
        floor[r][-1 if r % 4 == 1 else 0] = ROOM
    return floor


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, walls, exits in ((5, 7, 0.3, 0.1), (8, 5, 0.4, 0.1), (12, 12, 0.35, 0.05), (20, 25, 0.4, 0.02)):
        yield {"args": [scattered(rng, rows, columns, walls, exits)], "note": f"a random floor, {rows} by {columns}"}
    open_floor = [[ROOM] * 7 for _ in range(6)]
    open_floor[5][0] = EXIT
    yield {"args": [open_floor], "note": "an open floor with one exit in the corner"}

    winding = snake(61, 40)
    winding[0][0] = EXIT
    yield {"args": [winding], "note": "a winding corridor, the exit at its beginning"}
    yield {"args": [snake(31, 30)], "expected": snake(31, 30), "note": "a winding corridor without an exit"}

    largest = snake(250, 250)
    largest[249][249] = EXIT
    largest[248][0] = EXIT
    yield {"args": [largest], "note": "a corridor that winds through the largest floor"}
    yield {"args": [scattered(rng, 120, 120, 0.4, 0.15)], "note": "a large floor with many exits"}


def grow(n, seed):
    rows = max(1, int(n**0.5))
    yield {"args": [scattered(random.Random(seed), rows, n // rows, 0.25, 0.02)]}
