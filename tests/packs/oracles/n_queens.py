"""Brute force for N Queens: all choices of n squares for small boards, one column for each row beyond."""

from functools import cache
from itertools import combinations, product

DRAWS = 300


def draw(rng):
    return {"args": [rng.choice([1, 2, 3, 4, 5, 6])]}


def attacks(one, other):
    (a, b), (c, d) = one, other
    return a == c or b == d or abs(a - c) == abs(b - d)


@cache
def ways(n):
    if n < 5:
        squares = combinations([(r, c) for r in range(n) for c in range(n)], n)
    else:
        squares = (tuple(enumerate(row)) for row in product(range(n), repeat=n))
    return [
        ["".join("Q" if (r, c) in queens else "." for c in range(n)) for r in range(n)]
        for queens in squares
        if not any(attacks(one, other) for one, other in combinations(queens, 2))
    ]


def answer(case):
    (n,) = case["args"]
    return ways(n)
