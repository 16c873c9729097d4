import random


def clear_choice(rng, points, low=1, high=None):
    """A ``k`` for which no point left out is as near as one chosen."""
    far = sorted(x * x + y * y for x, y in points)
    choices = [k for k in range(low, high or len(points)) if far[k - 1] < far[k]]
    return rng.choice(choices or [len(points)])


def cloud(rng, count, widest):
    return [[rng.randint(-widest, widest), rng.randint(-widest, widest)] for _ in range(count)]


def generate(seed):
    rng = random.Random(seed)
    for count, widest in ((4, 3), (6, 5), (8, 4), (12, 20), (40, 10), (300, 100)):
        points = cloud(rng, count, widest)
        yield {"args": [points, clear_choice(rng, points)], "note": f"{count} random points"}
    line = [[x, 0] for x in range(1, 1001)]
    yield {"args": [line[::-1], 500], "note": "a line of points, the farthest first"}
    points = cloud(rng, 10_000, 10_000)
    yield {
        "args": [points, clear_choice(rng, points, 9_000, 9_900)],
        "note": "as many points as allowed, most are wanted",
    }


def grow(n, seed):
    yield {"args": [[[n - at, at % 3] for at in range(n)], n // 2]}
