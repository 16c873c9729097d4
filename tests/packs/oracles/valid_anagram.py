"""Brute force for Valid Anagram."""

from itertools import permutations


def draw(rng):
    letters = rng.choice(["a", "ab", "adbc", "xyz"])
    s = "".join(rng.choices(letters, k=rng.randint(1, 6)))
    if rng.random() < 0.5:
        t = "".join(rng.sample(s, len(s)))
        if rng.random() < 0.3:
            t = t[: rng.randint(1, len(t))]
    else:
        t = "".join(rng.choices(letters, k=rng.randint(1, 6)))
    return {"args": [s, t]}


def answer(case):
    s, t = case["args"]
    return tuple(t) in set(permutations(s))
