import random


def scattered(rng, rows, columns, share):
    """A random board in which each cell is an O with the given chance."""
    return [["O" if rng.random() < share else "X" for _ in range(columns)] for _ in range(rows)]


def framed(inner):
    """The board with a frame of X around it."""
    width = len(inner[0]) + 2
    return [["X"] * width, *(["X", *row, "X"] for row in inner), ["X"] * width]


def snake(rows, columns):
    """One corridor of O, a cell wide, that runs to and fro through the whole board."""
    board = [["O" if r % 2 == 0 else "X"] * columns for r in range(rows)]
    for r in range(1, rows, 2):
        board[r][-1 if r % 4 == 1 else 0] = "O"
    return board


def filled(board, letter):
    return [[letter] * len(row) for row in board]


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, share in ((5, 9, 0.5), (11, 6, 0.6), (16, 16, 0.6)):
        yield {"args": [scattered(rng, rows, columns, share)], "note": f"a random board, {rows} by {columns}"}
    yield {"args": [framed(scattered(rng, 18, 30, 0.55))], "note": "a random board behind a frame of X"}
    yield {"args": [scattered(rng, 60, 60, 0.45)], "note": "a random board, many small regions"}

    inner = snake(61, 57)
    yield {"args": [framed(inner)], "expected": framed(filled(inner, "X")), "note": "a winding corridor behind a frame"}
    way_out = framed(inner)
    way_out[0][1] = "O"
    yield {"args": [way_out], "expected": [list(row) for row in way_out], "note": "the same corridor with one way out"}

    inside = [["O"] * 198 for _ in range(198)]
    yield {
        "args": [framed(inside)],
        "expected": framed(filled(inside, "X")),
        "note": "the largest board, one large captured region",
    }


def grow(n, seed):
    rows = max(1, int(n**0.5))
    yield {"args": [scattered(random.Random(seed), rows, n // rows, 0.6)]}
