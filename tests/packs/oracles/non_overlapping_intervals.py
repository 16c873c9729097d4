"""Brute force for Non-overlapping Intervals: all sets of requests, large ones first."""

from itertools import combinations


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def draw(rng):
    longest = rng.choice((3, 5, 9))
    made = []
    for _ in range(rng.randint(1, 7)):
        start = rng.randint(-8, 7)
        made.append([start, start + rng.randint(1, longest)])
    return {"args": [made]}


def answer(case):
    (intervals,) = case["args"]
    return next(
        refused
        for refused in range(len(intervals))
        for kept in combinations(intervals, len(intervals) - refused)
        if not any(overlap(one, other) for one, other in combinations(kept, 2))
    )
