"""Brute force for Range Sum Query 2D: the cells of the rectangle are added up."""


def draw(rng):
    rows, columns = rng.randint(1, 5), rng.randint(1, 5)
    operations, args = ["NumMatrix"], [[[[rng.randint(-9, 9) for _ in range(columns)] for _ in range(rows)]]]
    for _ in range(rng.randint(1, 8)):
        (r1, r2), (c1, c2) = (sorted((rng.randrange(n), rng.randrange(n))) for n in (rows, columns))
        operations.append("sumRegion")
        args.append([r1, c1, r2, c2])
    return {"operations": operations, "args": args}


def answer(case):
    ((matrix,), *asked) = case["args"]
    return [None] + [
        sum(matrix[r][c] for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)) for r1, c1, r2, c2 in asked
    ]
