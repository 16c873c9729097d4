import random
from itertools import product


def board_of(rng, rows, columns, letters):
    return [[rng.choice(letters) for _ in range(columns)] for _ in range(rows)]


def walked(rng, board, length):
    """The letters of a random walk that uses no tile twice; it may end early."""
    at = rng.randrange(len(board)), rng.randrange(len(board[0]))
    path = [at]
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
    return "".join(board[r][c] for r, c in path)


def mixed(rng, rows, columns, letters, count, longest):
    """Half of the words come from walks, the others are drawn."""
    board = board_of(rng, rows, columns, letters)
    words = {walked(rng, board, rng.randint(1, longest)) for _ in range(count // 2)}
    words |= {"".join(rng.choices(letters, k=rng.randint(2, longest))) for _ in range(count // 2)}
    return [board, rng.sample(sorted(words), len(words))]


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, letters in (
        (2, 2, "ab"),
        (2, 3, "abc"),
        (3, 2, "ab"),
        (3, 3, "abc"),
        (3, 4, "abcd"),
        (4, 3, "ab"),
    ):
        yield {"args": mixed(rng, rows, columns, letters, 16, 6), "note": f"{rows} rows of {columns}, random words"}
    yield {"args": mixed(rng, 1, 12, "abc", 20, 10), "note": "the longest row alone"}
    yield {"args": mixed(rng, 12, 1, "abc", 20, 10), "note": "the longest column alone"}
    yield {"args": mixed(rng, 12, 12, "abcdefghijklmnopqrstuvwxyz", 600, 10), "note": "largest board, all letters"}
    yield {
        "args": [[["a"] * 12 for _ in range(12)], ["a" * k for k in range(1, 6)]],
        "note": "largest board, all equal",
    }
    short = ["".join(word) for length in range(1, 6) for word in product("abcdefgh", repeat=length)]
    yield {"args": [board_of(rng, 12, 12, "abcdefgh"), rng.sample(short, 30_000)], "note": "the most words"}
    tails = ["a" * 6 + "".join(pair) for pair in product("bcdefghijklmnopqrstuvwxyz", repeat=2)]
    yield {"args": [[["a"] * 12 for _ in range(12)], tails], "note": "many words that begin alike and are not there"}


def grow(n, seed):
    rng = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = {"".join(rng.choices(letters, k=6)) for _ in range(n)}
    yield {"args": [board_of(rng, 12, 12, letters), sorted(words)]}
