import random

POLICIES = ("lru", "lfu", "fifo")


def story(rng, capacity, names, steps, quick):
    """Random calls. Time moves by up to ``quick`` seconds a call."""
    operations, args, now = ["ExpiringCache"], [[capacity, rng.choice(POLICIES)]], 0
    for _ in range(steps):
        now += rng.choice([0, 0, 1, quick])
        key = f"k{rng.randrange(names)}"
        name = rng.choices(("put", "get", "keys", "delete", "set_policy", "stats"), (40, 30, 12, 6, 6, 6))[0]
        operations.append(name)
        if name == "put":
            ttl = rng.choice([None, 1, 2, 5, 5, 10, 30, 0 if rng.random() < 0.2 else 3])
            args.append([key, rng.randint(-9, 9), ttl, now])
        elif name == "set_policy":
            args.append([rng.choice([*POLICIES, "random"]), now])
        else:
            args.append([key, now] if name in ("get", "delete") else [now])
    operations += ["keys", "stats"]
    args += [[now], [now]]
    return {"operations": operations, "args": args, "note": f"{steps} random calls, room for {capacity}"}


def full(rng, capacity, puts, policy):
    """A full cache, then an eviction at each further put; reads in between."""
    operations, args = ["ExpiringCache"], [[capacity, policy]]
    for at in range(capacity + puts):
        operations.append("put")
        args.append([f"k{at}", at, rng.choice([None, 10**8, 10**9]), at // 10])
        if at % 4 == 0:
            operations.append("get")
            args.append([f"k{rng.randint(max(0, at - capacity // 2), at)}", at // 10])
    operations += ["keys", "stats"]
    args += [[10**6], [10**6]]
    return {"operations": operations, "args": args, "note": f"{policy}, an eviction at each of {puts} puts"}


def generate(seed):
    rng = random.Random(seed)
    for capacity, names, steps, quick in (
        (1, 2, 40, 2),
        (2, 4, 60, 2),
        (3, 5, 60, 3),
        (3, 6, 80, 1),
        (4, 6, 80, 4),
        (5, 9, 100, 2),
        (8, 12, 150, 2),
    ):
        yield story(rng, capacity, names, steps, quick)
    yield full(rng, 6000, 11_000, "lfu")
    yield full(rng, 500, 3000, "lru")


def grow(n, seed):
    rng = random.Random(seed)
    capacity = max(1, n // 2)
    operations, args = ["ExpiringCache"], [[capacity, "lfu"]]
    for at in range(n):
        operations.append("put")
        args.append([f"k{at}", at, rng.randint(n, 10**8), at])
    yield {"operations": operations, "args": args}
