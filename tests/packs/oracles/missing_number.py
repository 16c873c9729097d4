"""Brute force for Missing Number: the only card that can be added so that the set is complete."""


def draw(rng):
    n = rng.randint(1, 9)
    nums = rng.sample(range(n + 1), n)
    return {"args": [nums]}


def answer(case):
    (nums,) = case["args"]
    full = list(range(len(nums) + 1))
    return next(card for card in full if sorted([*nums, card]) == full)
