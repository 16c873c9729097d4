"""Every climb, cell by cell, as lists of cells."""


def draw(rng):
    top = rng.choice([1, 3, 9, 2**31 - 1])
    rows, columns = rng.randint(1, 4), rng.randint(1, 4)
    return {"args": [[[rng.randint(0, top) for _ in range(columns)] for _ in range(rows)]]}


def answer(case):
    """Climbs of one cell, of two, of three, … until there are none."""
    (matrix,) = case["args"]
    cells = {(i, j): h for i, row in enumerate(matrix) for j, h in enumerate(row)}
    climbs, length = {(at,) for at in cells}, 0
    while climbs:
        length += 1
        climbs = {
            (*climb, (i, j))
            for climb in climbs
            for (i, j), height in cells.items()
            if abs(i - climb[-1][0]) + abs(j - climb[-1][1]) == 1 and height > cells[climb[-1]]
        }
    return length
