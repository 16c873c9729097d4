import random


def board_of(rng, rows, columns, letters):
    return [[rng.choice(letters) for _ in range(columns)] for _ in range(rows)]


def walked(rng, board, length):
    """The letters of a random thread of this length."""
    while True:
        path = [(rng.randrange(len(board)), rng.randrange(len(board[0])))]
        while len(path) < length:
            r, c = path[-1]
            steps = [
                (a, b)
                for a, b in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))
                if 0 <= a < len(board) and 0 <= b < len(board[0]) and (a, b) not in path
            ]
            if not steps:
                break
            path.append(rng.choice(steps))
        if len(path) == length:
            return "".join(board[r][c] for r, c in path)


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, letters, length in (
        (3, 3, "ab", 6),
        (3, 4, "abc", 7),
        (4, 3, "aA", 6),
        (5, 5, "abc", 10),
        (6, 6, "abcd", 15),
    ):
        board = board_of(rng, rows, columns, letters)
        yield {
            "args": [board, walked(rng, board, length)],
            "expected": True,
            "note": f"{rows} rows of {columns}, a word that is there",
        }
        word = "".join(rng.choices(letters, k=length))
        yield {"args": [board, word], "note": f"{rows} rows of {columns}, a word drawn at random"}
    board = board_of(rng, 6, 6, "abcdefghijklmnopqrstuvwxyz")
    yield {
        "args": [board, walked(rng, board, 14) + "Q"],
        "expected": False,
        "note": "largest board, the last letter missing",
    }
    yield {"args": [board, walked(rng, board, 15)], "expected": True, "note": "largest board, longest word"}
    yield {"args": [[["a"] * 6 for _ in range(6)], "a" * 15], "expected": True, "note": "one letter everywhere"}
    yield {
        "args": [[["a"] * 6 for _ in range(6)], "a" * 8 + "b"],
        "expected": False,
        "note": "one letter everywhere, another one at the end",
    }
    spiral = [["a"] * 6 for _ in range(6)]
    spiral[5][5] = "z"
    yield {"args": [spiral, "z" + "a" * 9 + "z"], "expected": False, "note": "the only z would be needed twice"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [board_of(rng, n // 64, 64, "abcdefgh"), "abcdefghZ"]}
