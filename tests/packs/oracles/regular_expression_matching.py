"""Python's own regular expressions."""

import re


def draw(rng):
    letters = rng.choice(["ab", "abc"])
    signs = letters + ".."
    p = "".join(rng.choice(signs) + rng.choice(["", "*"]) for _ in range(rng.randint(1, 6)))
    return {"args": ["".join(rng.choices(letters, k=rng.randint(1, 6))), p]}


def answer(case):
    s, p = case["args"]
    return re.fullmatch(p, s) is not None
