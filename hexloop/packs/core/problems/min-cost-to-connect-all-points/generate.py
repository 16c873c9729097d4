import random


def cloud(rng, count, widest):
    side = range(-widest, widest + 1)
    points = set()
    while len(points) < count:
        points.add((rng.choice(side), rng.choice(side)))
    points = sorted(points)
    rng.shuffle(points)
    return [list(point) for point in points]


def generate(seed):
    rng = random.Random(seed)
    for count, widest in ((4, 2), (5, 4), (7, 10), (10, 5), (20, 8), (40, 1_000)):
        yield {"args": [cloud(rng, count, widest)], "note": f"{count} random wells"}
    yield {"args": [[[x, y] for x in range(8) for y in range(8)]], "expected": 63, "note": "eight streets each way"}
    yield {"args": [[[x, x] for x in range(99, -1, -1)]], "expected": 198, "note": "a diagonal, told backwards"}
    yield {"args": [cloud(rng, 1_000, 1_000_000)], "note": "as many wells as allowed"}


def grow(n, seed):
    yield {"args": [[[at * 7 % 1_000, at * 3] for at in range(n)]]}
