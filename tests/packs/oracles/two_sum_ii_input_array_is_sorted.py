"""Brute force for Two Sum II."""

from itertools import combinations


def pairs(numbers, target):
    places = combinations(range(len(numbers)), 2)
    return [[i + 1, j + 1] for i, j in places if numbers[i] + numbers[j] == target]


def draw(rng):
    while True:
        high = rng.choice([3, 8, 25])
        numbers = sorted(rng.randint(-high, high) for _ in range(rng.randint(2, 9)))
        target = sum(rng.sample(numbers, 2))
        if len(pairs(numbers, target)) == 1:
            return {"args": [numbers, target]}


def answer(case):
    return pairs(*case["args"])[0]
