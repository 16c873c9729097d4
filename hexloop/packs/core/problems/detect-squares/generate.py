import random


def calls(rng, width, count, asked):
    operations, args = ["DetectSquares"], [[]]
    for _ in range(count):
        operations.append("count" if rng.random() < asked else "add")
        args.append([[rng.randint(0, width), rng.randint(0, width)]])
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for width in (1, 1, 2, 2, 3, 4, 5, 8):
        yield calls(rng, width, 40, 0.4) | {"note": f"forty random calls, {width + 1} by {width + 1} points"}
    yield calls(rng, 30, 600, 0.3) | {"note": "600 random calls, 31 by 31 points"}
    stakes = [[0, y] for y in range(1000)] + [[x, 0] for x in range(1, 801)] + [[x, x] for x in range(1, 801)]
    asked = [[0, rng.randint(0, 1000)] for _ in range(399)]
    yield {
        "operations": ["DetectSquares"] + ["add"] * len(stakes) + ["count"] * len(asked),
        "args": [[]] + [[point] for point in stakes + asked],
        "note": "a long column, a long row and a diagonal, as many calls as allowed",
    }
    yield {
        "operations": ["DetectSquares"] + ["add"] * 2999 + ["count"],
        "args": [[]] + [[[k % 3 // 2, k % 3 % 2]] for k in range(2999)] + [[[1, 1]]],
        "note": "a thousand stakes at each of three corners",
    }


def grow(n, seed):
    rng = random.Random(seed)
    operations, args = ["DetectSquares"], [[]]
    for k in range(n):
        operations.append("count" if k % 64 == 63 else "add")
        args.append([[k % 1000, rng.randint(0, 15)]])
    yield {"operations": operations, "args": args}
