import random

CORNERS = [((0, 0), (2, 2)), ((0, 2), (2, 0)), ((1, 0), (2, 2)), ((0, 1), (1, 2))]


def solved(rng):
    """A filled board: a cyclic pattern with its rows, columns and digits renamed."""
    digits = rng.sample("123456789", 9)
    rows = [3 * band + row for band in rng.sample(range(3), 3) for row in rng.sample(range(3), 3)]
    columns = [3 * stack + column for stack in rng.sample(range(3), 3) for column in rng.sample(range(3), 3)]
    return [[digits[(3 * (r % 3) + r // 3 + c) % 9] for c in columns] for r in rows]


def thinned(rng, board, left):
    """The board with `left` of its digits."""
    kept = set(rng.sample(range(81), left))
    return [[board[r][c] if 9 * r + c in kept else "." for c in range(9)] for r in range(9)]


def clash(rng, first, second):
    """A valid board with few digits, in which only the squares `first` and `second` hold equal digits wrongly."""
    board = thinned(rng, solved(rng), 12)
    digit = "123456789"[rng.randrange(9)]
    board = [["." if square == digit else square for square in row] for row in board]
    for r, c in (first, second):
        board[r][c] = digit
    return board


def generate(seed):
    rng = random.Random(seed)
    for left in (17, 40, 60, 80, 81):
        yield {"args": [thinned(rng, solved(rng), left)], "expected": True, "note": f"{left} digits of a filled board"}
    for box in range(9):
        top, side = 3 * (box // 3), 3 * (box % 3)
        for a, b in (CORNERS[box % 4], CORNERS[(box + 1) % 4])[: 1 + box % 2]:
            squares = [(top + r, side + c) for r, c in (a, b)]
            yield {"args": [clash(rng, *squares)], "expected": False, "note": f"two equal digits in box {box}"}
    for r in (1, 4, 7):
        yield {
            "args": [clash(rng, (r, 2), (r, 3))],
            "expected": False,
            "note": f"two equal digits in row {r}, across two boxes",
        }
        yield {
            "args": [clash(rng, (2, r), (3, r))],
            "expected": False,
            "note": f"two equal digits in column {r}, across two boxes",
        }
