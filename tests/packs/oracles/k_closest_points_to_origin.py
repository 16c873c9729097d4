"""Brute force for K Closest Points to Origin: the subset whose members are nearer than all others."""

from itertools import combinations


def draw(rng):
    widest = rng.choice([1, 2, 8])
    points = [[rng.randint(-widest, widest), rng.randint(-widest, widest)] for _ in range(rng.randint(1, 7))]
    far = sorted(x * x + y * y for x, y in points)
    choices = [k for k in range(1, len(points)) if far[k - 1] < far[k]]
    return {"args": [points, rng.choice([*choices, len(points)])]}


def answer(case):
    points, k = case["args"]
    for chosen in combinations(range(len(points)), k):
        left = set(range(len(points))) - set(chosen)
        if all(abs(complex(*points[a])) < abs(complex(*points[b])) for a in chosen for b in left):
            return [points[at] for at in chosen]
    return None
