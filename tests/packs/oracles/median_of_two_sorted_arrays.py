"""Brute force for Median of Two Sorted Arrays: count, for each candidate, the readings below and above."""


def draw(rng):
    total = rng.randint(1, 9)
    first = rng.randint(0, total)
    high = rng.choice((2, 5, 12, 100))
    one, two = (sorted(rng.randint(-high, high) for _ in range(n)) for n in (first, total - first))
    return {"args": [one, two]}


def answer(case):
    readings = [*case["args"][0], *case["args"][1]]
    total = len(readings)

    def at(rank):
        """The reading with at most ``rank`` below it and more than ``rank`` at or below it."""
        return next(x for x in readings if sum(y < x for y in readings) <= rank < sum(y <= x for y in readings))

    return (at((total - 1) // 2) + at(total // 2)) / 2
