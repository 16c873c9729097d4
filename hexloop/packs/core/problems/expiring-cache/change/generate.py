import random

POLICIES = ("lru", "lfu", "fifo", "largest")


def story(rng, capacity, names, steps, quick):
    """Random calls with sizes. Time moves by up to ``quick`` seconds a call."""
    operations, args, now = ["ExpiringCache"], [[capacity, rng.choice(POLICIES)]], 0
    kinds = ("put", "get", "keys", "delete", "set_policy", "stats", "used", "resize")
    for _ in range(steps):
        now += rng.choice([0, 0, 1, quick])
        key = f"k{rng.randrange(names)}"
        name = rng.choices(kinds, (40, 25, 12, 5, 6, 5, 5, 4))[0]
        operations.append(name)
        if name == "put":
            size = rng.choice([1, 1, 2, 3, rng.randint(1, capacity), rng.randint(0, 2 * capacity)])
            args.append([key, rng.randint(-9, 9), rng.choice([None, None, 2, 5, 10, 30]), now, size])
        elif name == "set_policy":
            args.append([rng.choice(POLICIES), now])
        elif name == "resize":
            args.append([max(1, capacity + rng.randint(-3, 3)), now])
        else:
            args.append([key, now] if name in ("get", "delete") else [now])
    operations += ["keys", "used", "stats"]
    args += [[now], [now], [now]]
    return {"operations": operations, "args": args, "note": f"{steps} random calls, room for {capacity}"}


def generate(seed):
    rng = random.Random(seed)
    for capacity, names, steps, quick in (
        (2, 3, 50, 2),
        (4, 4, 60, 2),
        (6, 6, 80, 3),
        (10, 8, 100, 1),
        (15, 10, 120, 4),
        (30, 14, 200, 1),
    ):
        yield story(rng, capacity, names, steps, quick)
    operations, args = ["ExpiringCache"], [[6000, "largest"]]
    for at in range(9000):
        operations.append("put")
        args.append([f"k{at % 7001}", at, None, at, rng.randint(1, 9)])
    operations += ["used", "resize", "keys"]
    args += [[10**5], [1000, 10**5], [10**5]]
    yield {"operations": operations, "args": args, "note": "the largest of thousands, again and again"}
