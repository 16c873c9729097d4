"""Every set of k values, until no value outside occurs as often as one inside."""

from itertools import combinations


def draw(rng):
    while True:
        high = rng.choice([1, 3, 6])
        nums = [rng.randint(-high, high) for _ in range(rng.randint(1, 12))]
        k = rng.randint(1, len(set(nums)))
        if len(answers(nums, k)) == 1:
            return {"args": [nums, k]}


def answers(nums, k):
    values = sorted(set(nums))
    return [
        list(inside)
        for inside in combinations(values, k)
        if all(nums.count(a) >= nums.count(b) for a in inside for b in values if b not in inside)
    ]


def answer(case):
    [only] = answers(*case["args"])
    return only
