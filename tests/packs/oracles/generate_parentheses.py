"""Brute force for Generate Parentheses: all texts of brackets that vanish when pairs are struck out."""

from functools import cache
from itertools import product

DRAWS = 300


@cache
def rows(n):
    found = []
    for row in map("".join, product("()", repeat=2 * n)):
        left = row
        while "()" in left:
            left = left.replace("()", "")
        if not left:
            found.append(row)
    return found


def draw(rng):
    return {"args": [rng.choice([1, 2, 3, 3, 4, 4, 5, 6])]}


def answer(case):
    (n,) = case["args"]
    return rows(n)
