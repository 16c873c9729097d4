import random


def scattered(rng, n, span, longest):
    """n intervals of random start and length on 0..span."""
    intervals = []
    for _ in range(n):
        start = rng.randint(0, span)
        intervals.append([start, min(span, start + rng.randint(0, longest))])
    return intervals


def generate(seed):
    rng = random.Random(seed)
    for n, span, longest in ((4, 12, 4), (6, 20, 5), (8, 40, 6), (12, 60, 5), (20, 100, 6)):
        yield {"args": [scattered(rng, n, span, longest)], "note": f"{n} intervals at random"}
    for longest in (3, 20, 300):
        yield {"args": [scattered(rng, 400, 5_000, longest)], "note": f"400 intervals of length up to {longest}"}

    nested = [[k, 10_000 - k] for k in range(2_000)]
    rng.shuffle(nested)
    yield {"args": [nested], "expected": [[0, 10_000]], "note": "two thousand, each inside another"}

    chain = [[k, k + 1] for k in range(3_000)]
    rng.shuffle(chain)
    yield {"args": [chain], "expected": [[0, 3_000]], "note": "three thousand links that touch"}

    broken = [link for link in chain if link[0] != 1_500]
    yield {"args": [broken], "expected": [[0, 1_500], [1_501, 3_000]], "note": "the same chain without one link"}

    yield {"args": [scattered(rng, 10_000, 10_000, 2)], "note": "the largest size, short intervals"}

    points = [[k, k] for k in range(10_000)]
    rng.shuffle(points)
    yield {"args": [points], "expected": sorted(points), "note": "the largest size, all single points"}

    yield {"args": [[[17, 4_711] for _ in range(10_000)]], "expected": [[17, 4_711]], "note": "the largest size, all alike"}


def grow(n, seed):
    yield {"args": [scattered(random.Random(seed), n, 10 * n, 12)]}
