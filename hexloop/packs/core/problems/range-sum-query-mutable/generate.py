import random


def calls(rng, n, count, updates):
    operations, args = ["NumArray"], [[[rng.randint(-100, 100) for _ in range(n)]]]
    for _ in range(count):
        if rng.random() < updates:
            operations.append("update")
            args.append([rng.randrange(n), rng.randint(-100, 100)])
        else:
            operations.append("sumRange")
            args.append(sorted((rng.randrange(n), rng.randrange(n))))
    return {"operations": operations, "args": args}


def wide(rng, n, count):
    """Every fifth call is an update, the others ask for at least three quarters of the lines."""
    operations, args = ["NumArray"], [[[rng.randint(-100, 100) for _ in range(n)]]]
    for call in range(count):
        if call % 5 == 0:
            operations.append("update")
            args.append([rng.randrange(n), rng.randint(-100, 100)])
        else:
            operations.append("sumRange")
            args.append([rng.randrange(n // 8), n - 1 - rng.randrange(n // 8)])
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 31, 33):
        yield calls(rng, n, 40, 0.5) | {"note": f"{n} lines, forty random calls"}
    yield calls(rng, 1000, 300, 0.0) | {"note": "questions only"}
    yield calls(rng, 1000, 300, 0.95) | {"note": "nearly only corrections"}
    yield wide(rng, 30_000, 30_000) | {"note": "as many lines and calls as allowed, wide ranges"}


def grow(n, seed):
    yield calls(random.Random(seed), n, n, 0.5)
