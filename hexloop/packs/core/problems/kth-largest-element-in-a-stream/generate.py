import random


def stream(rng, k, nums, vals):
    return {"operations": ["KthLargest"] + ["add"] * len(vals), "args": [[k, nums], *([val] for val in vals)]}


def scores(rng, count, widest):
    return [rng.randint(-widest, widest) for _ in range(count)]


def generate(seed):
    rng = random.Random(seed)
    for size, widest in ((0, 3), (1, 3), (3, 2), (5, 9), (8, 4), (12, 30)):
        k = rng.randint(1, size + 1)
        yield {**stream(rng, k, scores(rng, size, widest), scores(rng, 12, widest)), "note": "small and random"}
    yield {
        **stream(rng, 100, scores(rng, 99, 10_000), scores(rng, 900, 10_000)),
        "note": "a hundred best of a thousand",
    }
    yield {**stream(rng, 1, [], range_list(-5_000, 5_000)), "note": "nothing, then ten thousand rising scores"}
    yield {**stream(rng, 50, range_list(0, 200), range_list(0, 300)[::-1]), "note": "rising scores, then falling ones"}
    yield {**stream(rng, 5_000, scores(rng, 10_000, 10_000), scores(rng, 10_000, 10_000)), "note": "as many as allowed"}
    yield {**stream(rng, 10_001, [10_000] * 10_000, [10_000] * 200), "note": "the largest k, all equal"}


def range_list(low, high):
    return list(range(low, high))


def grow(n, seed):
    yield stream(None, n // 2, range_list(0, n), range_list(n, 2 * n))
