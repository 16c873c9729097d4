"""Brute force for Palindrome Partitioning: all sets of cuts, each piece compared letter by letter."""

from itertools import combinations, pairwise


def draw(rng):
    letters = rng.choice(["a", "ab", "abc", "abcd"])
    return {"args": ["".join(rng.choices(letters, k=rng.randint(1, 7)))]}


def mirrored(piece):
    return all(piece[i] == piece[-1 - i] for i in range(len(piece)))


def answer(case):
    (s,) = case["args"]
    found = []
    for count in range(len(s)):
        for cuts in combinations(range(1, len(s)), count):
            pieces = [s[a:b] for a, b in pairwise([0, *cuts, len(s)])]
            if all(map(mirrored, pieces)):
                found.append(pieces)
    return found
