"""Brute force for Permutation In String: every order of the tiles."""

from itertools import permutations


def draw(rng):
    letters = rng.choice(["ab", "abc", "abcd"])
    s1 = "".join(rng.choices(letters, k=rng.randint(1, 5)))
    s2 = "".join(rng.choices(letters, k=rng.randint(1, 9)))
    return {"args": [s1, s2]}


def answer(case):
    s1, s2 = case["args"]
    return any("".join(order) in s2 for order in set(permutations(s1)))
