"""Brute force for Valid Sudoku."""

from itertools import combinations


def draw(rng):
    digits = rng.sample("123456789", 9)
    rows = [3 * band + row for band in rng.sample(range(3), 3) for row in rng.sample(range(3), 3)]
    board = [[digits[(3 * (r % 3) + r // 3 + c) % 9] for c in range(9)] for r in rows]
    share = rng.random()
    board = [[digit if rng.random() < share else "." for digit in row] for row in board]
    for _ in range(rng.choice([0, 1, 1, 2])):
        board[rng.randrange(9)][rng.randrange(9)] = rng.choice(digits)
    return {"args": [board]}


def answer(case):
    """Every two squares with the same digit must share no row, no column and no box."""
    board = case["args"][0]
    filled = [(r, c) for r in range(9) for c in range(9) if board[r][c] != "."]
    return not any(
        board[r][c] == board[y][x] and (r == y or c == x or (r - r % 3, c - c % 3) == (y - y % 3, x - x % 3))
        for (r, c), (y, x) in combinations(filled, 2)
    )
