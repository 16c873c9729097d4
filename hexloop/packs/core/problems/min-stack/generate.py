import random


def calls(rng, values, count, pops=0.25):
    operations, args, size = ["MinStack"], [[]], 0
    while len(operations) <= count:
        chance = rng.random()
        if size == 0 or chance < 0.4:
            operations.append("push")
            args.append([rng.choice(values)])
            size += 1
            continue
        name = "pop" if chance < 0.4 + pops else rng.choice(["top", "getMin"])
        size -= name == "pop"
        operations.append(name)
        args.append([])
    return {"operations": operations, "args": args}


def in_turn(values, between=(), after=()):
    """All values pushed, `between` called after each; then popped one by one, `after` called while any is left."""
    operations, args = ["MinStack"], [[]]
    for value in values:
        operations += ["push", *between]
        args += [[value], *[[] for _ in between]]
    for left in range(len(values) - 1, -1, -1):
        operations.append("pop")
        args.append([])
        if left:
            operations += after
            args += [[] for _ in after]
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    wide = range(-(2**31), 2**31)
    for values, count in (
        ([0, 1], 30),
        ([-1, 0, 1], 40),
        (range(-4, 5), 40),
        (range(-9, 10), 100),
        (wide, 100),
        (wide, 400),
    ):
        yield calls(rng, values, count) | {"note": f"{count} random calls, {len(values)} different values"}
    yield in_turn(range(20, 0, -1), ["getMin"], ["getMin", "top"]) | {"note": "falling values, taken off again"}
    yield in_turn(range(1, 21), ["getMin"], ["getMin", "top"]) | {"note": "rising values, taken off again"}
    yield in_turn([257, 256, 300, 256, 257, 256, 400], ["getMin"], ["getMin", "top"]) | {
        "note": "copies of numbers beyond 256"
    }
    yield in_turn([rng.choice(wide) for _ in range(10_000)], (), ["top"]) | {"note": "the largest size, random values"}
    yield in_turn(range(1_500, 0, -1), ["getMin"], ["getMin"]) | {
        "note": "fifteen hundred falling values, the minimum asked after each step"
    }
    yield calls(rng, wide, 10_000, pops=0.35) | {"note": "ten thousand random calls"}


def grow(n, seed):
    rng = random.Random(seed)
    yield in_turn([rng.randint(-(2**31), 2**31 - 1) for _ in range(n // 4)], ["getMin"], ["getMin"])
