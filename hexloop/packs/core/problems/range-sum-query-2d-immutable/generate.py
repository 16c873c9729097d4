import random


def calls(rng, rows, columns, count, top):
    matrix = [[rng.randint(-top, top) for _ in range(columns)] for _ in range(rows)]
    operations, args = ["NumMatrix"] + ["sumRegion"] * count, [[matrix]]
    for _ in range(count):
        r1, r2 = sorted((rng.randrange(rows), rng.randrange(rows)))
        c1, c2 = sorted((rng.randrange(columns), rng.randrange(columns)))
        args.append([r1, c1, r2, c2])
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for rows, columns in ((2, 2), (2, 5), (5, 2), (3, 4), (4, 3), (5, 5), (1, 9), (9, 1), (7, 11), (20, 13)):
        yield calls(rng, rows, columns, 30, 50) | {"note": f"{rows} by {columns} cells, thirty calls"}
    yield calls(rng, 60, 3, 200, 10_000) | {"note": "a tall map"}
    case = calls(rng, 200, 200, 10_000, 10_000)
    case["args"][1:] = [
        [rng.randrange(3), rng.randrange(5), 199 - rng.randrange(3), 199 - rng.randrange(5)] for _ in range(10_000)
    ]
    yield case | {"note": "the largest map, large rectangles, as many calls as allowed"}


def grow(n, seed):
    side = max(2, round((n / 2) ** 0.5))
    count = max(1, n // 2)
    matrix = [[1] * side for _ in range(side)]
    args = [[matrix]] + [[0, 0, side - 1, side - 1 - k % 2] for k in range(count)]
    yield {"operations": ["NumMatrix"] + ["sumRegion"] * count, "args": args}
