"""Brute force for Group Anagrams."""

from itertools import permutations


def draw(rng):
    letters = rng.choice(["ab", "abc", "adbc"])
    return {"args": [["".join(rng.choices(letters, k=rng.randint(0, 4))) for _ in range(rng.randint(1, 7))]]}


def answer(case):
    """Each word joins the group whose first member has it among its arrangements."""
    groups = []
    for word in case["args"][0]:
        home = next((group for group in groups if tuple(word) in set(permutations(group[0]))), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    return groups
