import random


def right_starts(gas, cost):
    """How many stations are right answers."""
    sums = [0]
    for filled, burned in zip(gas, cost):
        sums.append(sums[-1] + filled - burned)
    total, n = sums[-1], len(gas)
    lowest_after, after = sums[n], [0] * n
    for s in range(n - 1, -1, -1):
        after[s] = lowest_after
        lowest_after = min(lowest_after, sums[s])
    lowest, count = 0, 0
    for s in range(n):
        lowest = min(lowest, sums[s])
        count += sums[s] <= lowest + total and sums[s] <= after[s]
    return count


def drawn(rng, n, most, spare):
    """A random road with exactly one right start and `spare` liters left over; with a negative spare, none."""
    while True:
        cost = [rng.randint(0, most) for _ in range(n)]
        gas = list(cost)
        rng.shuffle(gas)
        at = rng.randrange(n)
        gas[at] = max(0, gas[at] + spare)
        if sum(gas) - sum(cost) == spare and right_starts(gas, cost) == (spare >= 0):
            return gas, cost


def long_climb(n, refill):
    """One liter won at each station, 60 000 lost on the last stretches, then a refill of 10 000 at the last station."""
    gains = n - 7
    losses = [gains // 6 + 10_000 // 6] * 6
    losses[0] += gains + 10_000 - sum(losses)
    return [3] * gains + [0] * 6 + [refill], [2] * gains + losses + [0]


def generate(seed):
    rng = random.Random(seed)
    for n, most, spare in (
        (4, 9, 0),
        (5, 9, 1),
        (6, 20, 0),
        (8, 20, 2),
        (12, 30, 0),
        (20, 50, 3),
        (9, 15, -1),
        (40, 99, 0),
    ):
        gas, cost = drawn(rng, n, most, spare)
        yield {"args": [gas, cost], "note": f"{n} stations at random, {spare} liters to spare"}
    for spare in (0, 1, -1):
        gas, cost = drawn(rng, 300, 400, spare)
        yield {"args": [gas, cost], "note": f"300 stations at random, {spare} liters to spare"}

    gas, cost = long_climb(49_000, 10_000)
    yield {"args": [gas, cost], "expected": 48_999, "note": "won slowly, lost at once, saved by the last station"}
    gas, cost = long_climb(49_000, 9_999)
    yield {"args": [gas, cost], "expected": -1, "note": "the same road, one liter short"}

    gas, cost = drawn(rng, 100_000, 10_000, 0)
    yield {"args": [gas, cost], "note": "the largest size, nothing to spare"}
    yield {
        "args": [[10_000] + [0] * 9_999, [1] * 10_000],
        "expected": 0,
        "note": "one full station feeds the whole road",
    }


def grow(n, seed):
    yield {"args": [[2] * n, [1] * (n - 1) + [n]]}
