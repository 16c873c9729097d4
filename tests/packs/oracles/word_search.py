"""Brute force for Word Search: all choices of squares for the letters, tested for being a thread."""

from itertools import pairwise, permutations


def draw(rng):
    rows, columns = rng.choice([(1, 1), (1, 3), (1, 5), (3, 1), (2, 2), (2, 3), (3, 2), (3, 3)])
    letters = rng.choice(["a", "ab", "abc", "aA"])
    board = [[rng.choice(letters) for _ in range(columns)] for _ in range(rows)]
    return {"args": [board, "".join(rng.choices(letters, k=rng.randint(1, 5)))]}


def answer(case):
    board, word = case["args"]
    squares = [(r, c) for r in range(len(board)) for c in range(len(board[0]))]
    for thread in permutations(squares, len(word)):
        if all(board[r][c] == letter for (r, c), letter in zip(thread, word, strict=True)) and all(
            abs(a - c) + abs(b - d) == 1 for (a, b), (c, d) in pairwise(thread)
        ):
            return True
    return False
