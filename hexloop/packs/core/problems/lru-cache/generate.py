import random


def calls(rng, capacity, keys, count, puts=0.5):
    operations, args = ["LRUCache"], [[capacity]]
    for _ in range(count):
        key = rng.randrange(keys)
        if rng.random() < puts:
            operations.append("put")
            args.append([key, rng.randint(0, 100_000)])
        else:
            operations.append("get")
            args.append([key])
    return operations, args


def full_then(rng, capacity, steps):
    """Fill the cache, then put ``steps`` keys that are out; before each fourth, get one that is in."""
    operations, args = ["LRUCache"] + ["put"] * capacity, [[capacity]] + [[key, key] for key in range(capacity)]
    order = list(range(capacity))
    for step in range(steps):
        if step % 4 == 0:
            # A key from the last third is still there and far from the stale end.
            operations.append("get")
            args.append([order[-rng.randint(1, capacity // 3)]])
        fresh = (capacity + step) % 10_001
        operations.append("put")
        args.append([fresh, rng.randint(0, 100_000)])
        order.append(fresh)
    return operations, args


def generate(seed):
    rng = random.Random(seed)
    for capacity in (1, 1, 2, 2, 2, 3, 3, 4, 5, 8):
        operations, args = calls(rng, capacity, 2 * capacity + 1, 40)
        yield {"operations": operations, "args": args, "note": f"forty random calls, room for {capacity}"}
    operations, args = calls(rng, 50, 60, 1500)
    yield {"operations": operations, "args": args, "note": "most keys fit"}
    operations, args = calls(rng, 50, 1000, 1500, puts=0.8)
    yield {"operations": operations, "args": args, "note": "most keys do not fit"}
    operations, args = calls(rng, 10, 10, 500)
    yield {"operations": operations, "args": args, "note": "all keys fit exactly"}
    operations, args = full_then(rng, 3000, 52_000)
    yield {"operations": operations, "args": args, "note": "largest capacity, full, an eviction at nearly every call"}


def grow(n, seed):
    capacity = max(1, n // 8)
    operations, args = calls(random.Random(seed), capacity, 2 * capacity, n)
    yield {"operations": operations, "args": args}
