"""Brute force for Surrounded Regions: safety passes from neighbor to neighbor until nothing changes."""

DRAWS = 800


def draw(rng):
    rows, columns = rng.randint(1, 5), rng.randint(1, 6)
    share = rng.choice([0.4, 0.6, 0.8])
    return {"args": [[["O" if rng.random() < share else "X" for _ in range(columns)] for _ in range(rows)]]}


def answer(case):
    (board,) = case["args"]
    land = {(r, c) for r, row in enumerate(board) for c, cell in enumerate(row) if cell == "O"}
    safe = {(r, c) for r, c in land if r in (0, len(board) - 1) or c in (0, len(board[0]) - 1)}
    while True:
        more = {(r, c) for r, c in land - safe if {(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)} & safe}
        if not more:
            break
        safe |= more
    return [["O" if (r, c) in safe else "X" for c in range(len(row))] for r, row in enumerate(board)]
