"""Brute force for Valid Parenthesis String: every reading of the stars."""

from itertools import product


def in_order(text):
    while "()" in text:
        text = text.replace("()", "")
    return text == ""


def draw(rng):
    weights = rng.choice(((3, 3, 1), (2, 2, 1), (1, 1, 1)))
    return {"args": ["".join(rng.choices("()*", weights, k=rng.randint(1, 8)))]}


def answer(case):
    (s,) = case["args"]
    readings = product(*(("(", ")", "") if c == "*" else (c,) for c in s))
    return any(in_order("".join(reading)) for reading in readings)


DRAWS = 1_500
