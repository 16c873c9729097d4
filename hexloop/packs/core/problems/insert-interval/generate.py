import random


def apart(rng, n, gap, length):
    """n sorted intervals with gaps of 1 to `gap` between them."""
    made, at = [], rng.randint(0, gap)
    for _ in range(n):
        end = at + rng.randint(0, length)
        made.append([at, end])
        at = end + rng.randint(1, gap)
    return made


def generate(seed):
    rng = random.Random(seed)
    for n, gap, length in ((3, 3, 3), (4, 2, 4), (5, 5, 2), (6, 3, 6), (9, 4, 5), (15, 3, 3), (40, 6, 6)):
        log = apart(rng, n, gap, length)
        start, end = sorted((rng.randint(0, log[-1][1] + 3), rng.randint(0, log[-1][1] + 3)))
        yield {"args": [log, [start, end]], "note": f"{n} entries and a report at random"}

    log = [[10 * k, 10 * k + 4] for k in range(10_000)]
    yield {
        "args": [log, [50_005, 50_009]],
        "expected": log[:5_001] + [[50_005, 50_009]] + log[5_001:],
        "note": "the largest size, into a gap",
    }
    yield {
        "args": [log, [3, 19_997]],
        "expected": [[0, 19_997], *log[2_000:]],
        "note": "the largest size, over the first two thousand",
    }
    yield {
        "args": [log, [99_995, 100_000]],
        "expected": [*log, [99_995, 100_000]],
        "note": "the largest size, behind all",
    }
    yield {"args": [log[1:], [0, 9]], "expected": [[0, 9], *log[1:]], "note": "nearly the largest size, before all"}
    yield {
        "args": [[[k, k] for k in range(1, 10_001)], [0, 100_000]],
        "expected": [[0, 100_000]],
        "note": "ten thousand points, all covered",
    }


def grow(n, seed):
    yield {"args": [apart(random.Random(seed), n, 5, 5), [3 * n, 3 * n + 20]]}
