"""Simulation for Car Fleet: from meeting to meeting, in exact fractions."""

from fractions import Fraction
from itertools import pairwise


def draw(rng):
    target = rng.choice([6, 12, 24, 60])
    n = rng.randint(1, min(7, target))
    top = rng.choice([2, 4, 12])
    return {"args": [target, rng.sample(range(target), n), [rng.randint(1, top) for _ in range(n)]]}


def answer(case):
    target, position, speed = case["args"]
    # A fleet is [place of its front, speed]; those behind come later in the list.
    road = [[Fraction(p), s] for p, s in sorted(zip(position, speed, strict=True), reverse=True)]
    arrived = 0
    while road:
        hours = [(target - road[0][0]) / road[0][1]]
        for front, behind in pairwise(road):
            if behind[1] > front[1]:
                hours.append((front[0] - behind[0]) / (behind[1] - front[1]))
        for fleet in road:
            fleet[0] += min(hours) * fleet[1]
        merged = []
        for fleet in road:
            if not merged or fleet[0] < merged[-1][0]:
                merged.append(fleet)
        road = merged
        if road[0][0] == target:
            arrived += 1
            road = road[1:]
    return arrived
