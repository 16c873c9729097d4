"""Every way up, written out."""

import itertools

DRAWS = 600


def draw(rng):
    top = rng.choice([2, 9, 999])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(2, 9))]]}


def answer(case):
    """The smallest sum over all sets of steps that leave no two neighbors out."""
    (cost,) = case["args"]
    sums = []
    for chosen in range(1 << len(cost)):
        steps = [-1] + [i for i in range(len(cost)) if chosen >> i & 1] + [len(cost)]
        if all(b - a <= 2 for a, b in itertools.pairwise(steps)):
            sums.append(sum(cost[i] for i in steps[1:-1]))
    return min(sums)
