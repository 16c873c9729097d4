import random


def story(rng, n, k, count, steps):
    """Random moves, some of them refused, some taken back, on a board that is small enough for all to meet."""
    operations, args = ["Game"], [[n, k, list("XOAZQ"[:count])]]
    for _ in range(steps):
        name = rng.choices(("move", "undo", "turn", "winner", "winning_cells", "board"), (70, 6, 8, 4, 8, 4))[0]
        operations.append(name)
        args.append(
            [rng.randint(-1, n) if rng.random() < 0.1 else rng.randrange(n) for _ in range(2 * (name == "move"))]
        )
    note = f"random calls on a board of {n}, {k} in a row, {count} players"
    return {"operations": operations, "args": args, "note": note}


def filled(n, k, limit):
    """Four players fill the board row by row and never have two in a row, as n is 2 more than a multiple of 4."""
    cells = [[r, c] for r in range(n) for c in range(n)][:limit]
    return {
        "operations": ["Game", *["move"] * len(cells), "winner", "turn"],
        "args": [[n, k, ["A", "B", "C", "D"]], *cells, [], []],
        "note": f"a board of {n} filled row by row",
    }


def generate(seed):
    rng = random.Random(seed)
    for n, k, count, steps in (
        (3, 3, 2, 30),
        (3, 3, 3, 40),
        (3, 2, 4, 30),
        (4, 3, 2, 60),
        (4, 4, 2, 60),
        (5, 3, 3, 80),
        (5, 4, 2, 80),
        (6, 3, 2, 80),
        (2, 2, 5, 20),
        (10, 4, 2, 200),
    ):
        yield story(rng, n, k, count, steps)
    yield filled(98, 5, 9700)
    long = [call for c in range(99) for call in ([50, c], [(c * 2) % 100, 99 if c % 2 else 0])]
    long = [cell for at, cell in enumerate(long) if cell not in long[:at] and (cell[0] != 50 or cell[1] < 99)]
    yield {
        "operations": ["Game", *["move"] * len(long), "winner", "winning_cells", "undo", "turn"],
        "args": [[100, 100, ["X", "O"]], *long, [], [], [], []],
        "note": "the longest rows",
    }


def grow(n, seed):
    size = next(size for size in range(2, 1000, 4) if size * size >= n)
    yield filled(size, 2, n)
