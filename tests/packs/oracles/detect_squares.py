"""Brute force for Detect Squares: all triples of stakes."""

from itertools import combinations

DRAWS = 600


def draw(rng):
    width = rng.randint(1, 4)
    operations, args = ["DetectSquares"], [[]]
    for _ in range(rng.randint(1, 16)):
        operations.append("count" if rng.random() < 0.35 else "add")
        args.append([[rng.randint(0, width), rng.randint(0, width)]])
    return {"operations": operations, "args": args}


def square(points):
    across, up = sorted({x for x, _ in points}), sorted({y for _, y in points})
    if len(across) != 2 or len(up) != 2 or across[1] - across[0] != up[1] - up[0]:
        return False
    return len({tuple(point) for point in points}) == 4


def answer(case):
    stakes, answers = [], [None]
    for name, (point,) in zip(case["operations"][1:], case["args"][1:], strict=True):
        if name == "add":
            stakes.append(point)
            answers.append(None)
        else:
            answers.append(sum(square([point, *three]) for three in combinations(stakes, 3)))
    return answers
