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
    """Fill the cache, then take ``steps`` turns of a get that hits and a put of a key that is out."""
    operations, args = ["LRUCache"], [[capacity]]
    order = []
    for key in range(capacity):
        operations.append("put")
        args.append([key, key])
        order.append(key)
    fresh = capacity
    for _ in range(steps):
        # The key is from the last third, so that it is still there and far from the stale end.
        key = order[-rng.randint(1, capacity // 3)]
        operations += ["get", "put"]
        args += [[key], [fresh, rng.randint(0, 100_000)]]
        order.append(fresh)
        fresh = (fresh + 1) % 10_001
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
    operations, args = full_then(rng, 3000, 9000)
    yield {"operations": operations, "args": args, "note": "largest capacity, full, an eviction every second call"}
