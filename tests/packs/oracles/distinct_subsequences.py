"""Every choice of beads."""

from itertools import combinations

DRAWS = 1_000


def draw(rng):
    letters = rng.choice(["ab", "abc", "aA", "a"])
    length = rng.randint(1, 10)
    return {"args": ["".join(rng.choices(letters, k=k)) for k in (length, rng.randint(1, min(5, length + 1)))]}


def answer(case):
    s, t = case["args"]
    return sum("".join(chosen) == t for chosen in combinations(s, len(t)))
