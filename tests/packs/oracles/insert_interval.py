"""Brute force for Insert Interval: the points in steps of one half are marked and read off."""


def draw(rng):
    ends = sorted(rng.sample(range(16), 2 * rng.randint(0, 4)))
    log = [list(pair) for pair in zip(ends[::2], ends[1::2], strict=True)]
    for pair in log:
        if rng.random() < 0.3:
            pair[rng.randrange(2)] = pair[rng.randrange(2)]
    return {"args": [log, sorted(rng.choices(range(17), k=2))]}


def answer(case):
    log, report = case["args"]
    covered = {half for start, end in [*log, report] for half in range(2 * start, 2 * end + 1)}
    starts = sorted(half for half in covered if half - 1 not in covered)
    ends = sorted(half for half in covered if half + 1 not in covered)
    return [[start // 2, end // 2] for start, end in zip(starts, ends, strict=True)]
