"""Brute force for Min Cost to Connect All Points: every choice of n - 1 pipes that reaches all points."""

from itertools import combinations

DRAWS = 1000


def draw(rng):
    side = rng.choice([range(3), range(-4, 5), range(-100, 101)])
    every = [[x, y] for x in side for y in side] if len(side) < 10 else None
    count = rng.randint(1, 5)
    points = rng.sample(every, count) if every else [[rng.choice(side), at] for at in rng.sample(side, count)]
    return {"args": [points]}


def reaches_all(pipes, count):
    reached = {0}
    for _ in range(count):
        for i, j in pipes:
            if i in reached or j in reached:
                reached |= {i, j}
    return len(reached) == count


def answer(case):
    (points,) = case["args"]
    pairs = list(combinations(range(len(points)), 2))
    costs = {(i, j): sum(abs(a - b) for a, b in zip(points[i], points[j], strict=True)) for i, j in pairs}
    trees = (pipes for pipes in combinations(pairs, len(points) - 1) if reaches_all(pipes, len(points)))
    return min(sum(costs[pair] for pair in pipes) for pipes in trees)
