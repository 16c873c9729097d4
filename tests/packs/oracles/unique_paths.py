"""Every way, walked step by step."""

from itertools import product

DRAWS = 400


def draw(rng):
    return {"args": [rng.randint(1, 8), rng.randint(1, 8)]}


def answer(case):
    """The number of texts of "right" and "down" that end in the last cell."""
    m, n = case["args"]
    return sum(steps.count("down") == m - 1 for steps in product(("down", "right"), repeat=m + n - 2))
