"""The line cut into halves of a unit: every stretch of covered halves is one interval."""


def draw(rng):
    high = rng.choice([6, 12, 30])
    intervals = [sorted((rng.randint(0, high), rng.randint(0, high))) for _ in range(rng.randint(1, 7))]
    return {"args": [intervals]}


def answer(case):
    covered = {half for start, end in case["args"][0] for half in range(2 * start, 2 * end + 1)}
    starts = sorted(half for half in covered if half - 1 not in covered)
    ends = sorted(half for half in covered if half + 1 not in covered)
    return [[start // 2, end // 2] for start, end in zip(starts, ends, strict=True)]
