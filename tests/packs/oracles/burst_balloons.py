"""Every order."""

from itertools import permutations

DRAWS = 300


def draw(rng):
    top = rng.choice([2, 9, 100])
    return {"args": [[rng.randint(0, top) for _ in range(rng.choice([1, 2, 3, 4, 5, 5, 6, 6]))]]}


def answer(case):
    (nums,) = case["args"]
    best = 0
    for order in permutations(range(len(nums))):
        hanging, coins = list(range(len(nums))), 0
        for balloon in order:
            at = hanging.index(balloon)
            left = nums[hanging[at - 1]] if at else 1
            right = nums[hanging[at + 1]] if at + 1 < len(hanging) else 1
            coins += left * nums[balloon] * right
            hanging.pop(at)
        best = max(best, coins)
    return best
