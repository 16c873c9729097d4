"""Brute force for Combinations: the members with a 1 in all numbers of n bits."""

DRAWS = 400


def draw(rng):
    n = rng.randint(1, 8)
    return {"args": [n, rng.randint(1, n)]}


def answer(case):
    n, k = case["args"]
    teams = []
    for bits in range(2**n):
        team = [member for member in range(1, n + 1) if bits // 2 ** (member - 1) % 2]
        if len(team) == k:
            teams.append(team)
    return teams
