"""Brute force for Letter Combinations of a Phone Number: each text over the alphabet is typed and compared."""

from functools import cache
from itertools import product
from string import ascii_lowercase

DRAWS = 600
TYPED = str.maketrans(ascii_lowercase, "22233344455566677778889999")


def draw(rng):
    return {"args": ["".join(rng.choices("23456789", k=rng.choice([1, 2, 2, 3, 4])))]}


@cache
def typed(length):
    found = {}
    for row in product(ascii_lowercase, repeat=length):
        text = "".join(row)
        found.setdefault(text.translate(TYPED), []).append(text)
    return found


def answer(case):
    (digits,) = case["args"]
    half = len(digits) // 2
    return [a + b for a in typed(half)[digits[:half]] for b in typed(len(digits) - half)[digits[half:]]]
