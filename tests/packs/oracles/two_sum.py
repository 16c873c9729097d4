"""All pairs of positions."""

from itertools import combinations


def draw(rng):
    while True:
        high = rng.choice([3, 20, 10**9])
        nums = [rng.randint(-high, high) for _ in range(rng.randint(2, 9))]
        target = rng.choice(nums) + rng.choice(nums)
        if abs(target) <= 10**9 and len(pairs(nums, target)) == 1:
            return {"args": [nums, target]}


def pairs(nums, target):
    return [list(pair) for pair in combinations(range(len(nums)), 2) if nums[pair[0]] + nums[pair[1]] == target]


def answer(case):
    [only] = pairs(*case["args"])
    return only
