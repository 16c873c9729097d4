"""Every order of the courses, until one keeps to all pairs."""

from itertools import permutations

DRAWS = 500


def draw(rng):
    courses = rng.randint(1, 6)
    pairs = [(a, b) for a in range(courses) for b in range(courses)]
    return {"args": [courses, [list(pair) for pair in rng.sample(pairs, min(len(pairs), rng.randint(0, 7)))]]}


def answer(case):
    courses, pairs = case["args"]
    orders = permutations(range(courses))
    return any(all(order.index(before) < order.index(after) for after, before in pairs) for order in orders)
