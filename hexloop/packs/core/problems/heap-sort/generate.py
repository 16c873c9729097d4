import random


def sorting(nums, shown):
    """Build and all steps, with the list shown after the first `shown` of them and at the end."""
    operations = ["HeapSort", "build", "items"]
    for k in range(len(nums)):
        operations += ["step", "items"] if k < shown else ["step"]
    operations.append("items")
    return {"operations": operations, "args": [[nums]] + [[] for _ in operations[1:]]}


def mixed(rng, nums):
    operations, args, size = ["HeapSort"], [[nums]], len(nums)
    while size > 1:
        name = rng.choice(("siftDown", "siftDown", "step", "items", "build"))
        operations.append(name)
        args.append([rng.randrange(size)] if name == "siftDown" else [])
        size -= name == "step"
    return {"operations": operations + ["items"], "args": args + [[]]}


def generate(seed):
    rng = random.Random(seed)
    for n, top in ((5, 4), (6, 9), (8, 3), (10, 50), (15, 10), (16, 100), (31, 5)):
        yield sorting([rng.randint(-top, top) for _ in range(n)], 12) | {"note": f"{n} numbers, sorted step by step"}
    for n in (6, 9, 12):
        yield mixed(rng, [rng.randint(0, 9) for _ in range(n)]) | {"note": f"{n} numbers, calls in any order"}
    yield sorting([7] * 40, 5) | {"note": "forty equal numbers"}
    yield sorting([rng.randint(-(10**9), 10**9) for _ in range(10_000)], 0) | {"note": "ten thousand numbers"}


def grow(n, seed):
    yield sorting(list(range(n)), 0)
