import random


def table(rng, rows, columns, share):
    return [
        [0 if rng.random() < share else rng.choice((-1, 1)) * rng.randint(1, 2**31 - 1) for _ in range(columns)]
        for _ in range(rows)
    ]


def generate(seed):
    rng = random.Random(seed)
    for rows, columns, share in (
        (3, 5, 0.1),
        (5, 3, 0.1),
        (6, 6, 0.05),
        (8, 8, 0.1),
        (10, 4, 0.08),
        (1, 12, 0.1),
        (12, 1, 0.1),
        (20, 30, 0.01),
    ):
        yield {"args": [table(rng, rows, columns, share)], "note": f"{rows} by {columns}, about {share:.0%} faults"}
    yield {"args": [table(rng, 200, 200, 0.0005)], "note": "the largest table, few faults"}
    yield {
        "args": [[[1] * 200 for _ in range(199)] + [[1] * 199 + [0]]],
        "note": "the largest table, one fault at the end",
    }


def grow(n, seed):
    side = max(2, round(n**0.5))
    matrix = [[1] * side for _ in range(side)]
    matrix[side // 2][side // 2] = 0
    yield {"args": [matrix]}
