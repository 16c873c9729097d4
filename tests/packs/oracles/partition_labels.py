"""Brute force for Partition Labels: all ways to cut, of which the one with most pieces must be unique."""

from itertools import combinations, pairwise


def good(pieces):
    return all(not set(one) & set(other) for one, other in combinations(pieces, 2))


def draw(rng):
    colors = "abcde"[: rng.randint(1, 5)]
    made = [rng.choice(colors) for _ in range(rng.randint(1, 8))]
    if rng.random() < 0.5:
        made.sort()
        at = rng.randrange(len(made))
        made[at], made[at - 1] = made[at - 1], made[at]
    return {"args": ["".join(made)]}


def answer(case):
    (s,) = case["args"]
    for count in range(len(s), 0, -1):
        found = []
        for cuts in combinations(range(1, len(s)), count - 1):
            ends = [0, *cuts, len(s)]
            pieces = [s[a:b] for a, b in pairwise(ends)]
            if good(pieces):
                found.append([len(piece) for piece in pieces])
        if found:
            assert len(found) == 1
            return found[0]
    return None


DRAWS = 1_000
