import random


def stream(nums, every=1):
    operations, args = ["MedianFinder"], [[]]
    for at, num in enumerate(nums):
        operations.append("addNum")
        args.append([num])
        if at % every == 0:
            operations.append("findMedian")
            args.append([])
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for count, widest in ((4, 2), (6, 5), (9, 3), (15, 100), (40, 6), (300, 100_000)):
        yield {**stream([rng.randint(-widest, widest) for _ in range(count)]), "note": f"{count} random numbers"}
    yield {**stream(range(0, 4_000), 100), "note": "rising numbers, the median is asked for now and then"}
    yield {**stream(range(4_000, 0, -1), 100), "note": "falling numbers"}
    yield {**stream([(-1) ** at * at for at in range(1_000)], 3), "note": "outwards on both sides in turn"}
    yield {
        **stream([rng.randint(-100_000, 100_000) for _ in range(25_000)]),
        "note": "as many calls as allowed, the median after each number",
    }


def grow(n, seed):
    yield stream(range(n // 2))
