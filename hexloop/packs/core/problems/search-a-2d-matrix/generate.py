import random


def wall(rng, m, n, low, high, copies=False):
    """m rows of n numbers in the right order; with copies, neighbors in a row may be equal."""
    numbers = sorted(rng.sample(range(low, high), m * n))
    rows = [numbers[i * n : (i + 1) * n] for i in range(m)]
    if copies:
        for row in rows:
            for j in range(1, n):
                if rng.random() < 0.4:
                    row[j] = row[j - 1]
    return rows


def generate(seed):
    rng = random.Random(seed)
    for m, n in ((2, 5), (5, 2), (3, 7), (6, 6), (4, 9)):
        rows = wall(rng, m, n, -200, 200, copies=m == 6)
        held = {x for row in rows for x in row}
        yield {"args": [rows, rng.choice(sorted(held))], "expected": True, "note": f"{m} rows of {n}, there"}
        absent = rng.choice([x for x in range(rows[0][0], rows[-1][-1]) if x not in held])
        yield {"args": [rows, absent], "expected": False, "note": f"{m} rows of {n}, not there"}
    rows = wall(rng, 100, 100, -10_000, 10_001)
    yield {"args": [rows, rows[63][0]], "expected": True, "note": "the largest wall, at the beginning of a row"}
    yield {"args": [rows, rows[99][99]], "expected": True, "note": "the largest wall, the last locker"}
    absent = next(x for x in range(1_234, 10_000) if all(x not in row for row in rows))
    yield {"args": [rows, absent], "expected": False, "note": "the largest wall, not there"}
    yield {"args": [[[3] * 100], 3], "expected": True, "note": "one row of a hundred equal numbers"}


def grow(n, seed):
    columns = 64
    rows = max(1, n // columns)
    first = seed
    yield {
        "args": [
            [list(range(first + i * columns, first + (i + 1) * columns)) for i in range(rows)],
            first + rows * columns,
        ]
    }
