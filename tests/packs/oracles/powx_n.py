"""Exact powers with fractions for Pow(x, n)."""

from fractions import Fraction


def draw(rng):
    n = rng.randint(-12, 12)
    while True:
        x = rng.choice([round(rng.uniform(-4, 4), 2), float(rng.randint(-9, 9)), 1.0, -1.0, 0.5])
        if (x != 0 or n > 0) and abs(x) ** n <= 10**4:
            return {"args": [x, n]}


def answer(case):
    x, n = case["args"]
    return float(Fraction(x) ** n)
