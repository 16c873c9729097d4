"""Brute force for Rotting Oranges: the time of an orange is one more than the best around it, until all is settled."""

from math import inf

DRAWS = 1_200


def draw(rng):
    rows, columns = rng.randint(1, 5), rng.randint(1, 5)
    weights = (rng.choice([0, 1, 3]), rng.choice([0, 6, 6, 6, 9]), rng.choice([0, 1, 1, 2]) + 0.01)
    return {"args": [[rng.choices((0, 1, 2), weights, k=columns) for _ in range(rows)]]}


def answer(case):
    (grid,) = case["args"]
    time = {(r, c): 0 if cell == 2 else inf for r, row in enumerate(grid) for c, cell in enumerate(row) if cell}
    for _ in range(len(time)):
        for r, c in list(time):
            around = [time.get(at, inf) for at in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))]
            time[r, c] = min(time[r, c], 1 + min(around))
    last = max(time.values(), default=0)
    return -1 if last == inf else last
