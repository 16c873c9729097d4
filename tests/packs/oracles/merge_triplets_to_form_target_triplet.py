"""Brute force for Merge Triplets to Form Target Triplet: the maximum of every subset."""

from itertools import combinations


def draw(rng):
    most = rng.randint(1, 4)
    count = rng.randint(1, 6)
    triplets = [[rng.randint(1, most) for _ in range(3)] for _ in range(count)]
    if rng.random() < 0.5:
        chosen = rng.sample(triplets, rng.randint(1, min(3, count)))
        target = [max(column) for column in zip(*chosen, strict=True)]
    else:
        target = [rng.randint(1, most) for _ in range(3)]
    return {"args": [triplets, target]}


def answer(case):
    triplets, target = case["args"]
    return any(
        [max(column) for column in zip(*chosen, strict=True)] == target
        for count in range(1, len(triplets) + 1)
        for chosen in combinations(triplets, count)
    )
