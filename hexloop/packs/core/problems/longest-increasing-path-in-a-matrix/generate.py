import random


def snake(rows, columns):
    """One climb through every cell, row by row, back and forth."""
    cells = [list(range(i * columns, (i + 1) * columns)) for i in range(rows)]
    return [row[::-1] if i % 2 else row for i, row in enumerate(cells)]


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, top in ((3, 4, 9), (5, 5, 4), (6, 3, 20), (8, 8, 99), (30, 20, 2**31 - 1)):
        yield {
            "args": [[[rng.randint(0, top) for _ in range(columns)] for _ in range(rows)]],
            "note": f"{rows} rows, {columns} columns, heights up to {top}",
        }
    yield {"args": [snake(40, 30)], "expected": 1200, "note": "one climb through 1 200 cells"}
    yield {"args": [[[i + j for j in range(40)] for i in range(40)]], "expected": 79, "note": "a slope to one corner"}
    yield {"args": [[[7] * 200]], "expected": 1, "note": "one row of 200 equal heights"}
    yield {"args": [[[199 - i] for i in range(200)]], "expected": 200, "note": "one column of 200, falling"}
    yield {
        "args": [[[rng.randint(0, 10_000) for _ in range(200)] for _ in range(200)]],
        "note": "the largest size, at random",
    }


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[[rng.randint(0, 1_000_000) for _ in range(16)] for _ in range(max(1, n // 16))]]}
