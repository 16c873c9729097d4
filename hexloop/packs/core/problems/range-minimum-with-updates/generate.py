import random


def calls(rng, n, count, updates, largest=10**9):
    operations, args = ["RangeMinimum"], [[[rng.randint(-largest, largest) for _ in range(n)]]]
    for _ in range(count):
        if rng.random() < updates:
            operations.append("update")
            args.append([rng.randrange(n), rng.randint(-largest, largest)])
        else:
            operations.append("minimum")
            args.append(sorted((rng.randrange(n), rng.randrange(n))))
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 31, 33):
        yield calls(rng, n, 40, 0.5, 20) | {"note": f"{n} gauges, forty random calls"}
    yield calls(rng, 400, 300, 0.0) | {"note": "questions only"}
    yield calls(rng, 400, 400, 0.7, 3) | {"note": "many reports, few different levels"}
    yield calls(rng, 30_000, 30_000, 0.3) | {"note": "as many gauges and calls as allowed"}


def grow(n, seed):
    yield calls(random.Random(seed), n, n, 0.5)
