"""Brute force for Minimum Window Substring: every window, from short to long."""

from collections import Counter


def shortest(s, t):
    for length in range(1, len(s) + 1):
        windows = {s[i : i + length] for i in range(len(s) - length + 1)}
        found = {window for window in windows if Counter(t) <= Counter(window)}
        if found:
            return found
    return {""}


def draw(rng):
    while True:
        letters = rng.choice(["ab", "abc", "aAb", "abcde"])
        s = "".join(rng.choices(letters, k=rng.randint(1, 12)))
        t = "".join(rng.choices(letters, k=rng.randint(1, 4)))
        if len(shortest(s, t)) == 1:
            return {"args": [s, t]}


def answer(case):
    (found,) = shortest(*case["args"])
    return found
