"""Every choice of signs."""

from itertools import product

DRAWS = 1_500


def draw(rng):
    nums = [rng.choice([0, 1, 1, 2, 3, 5, rng.randint(0, 12)]) for _ in range(rng.randint(1, 7))]
    return {"args": [nums, rng.randint(-sum(nums) - 2, sum(nums) + 2)]}


def answer(case):
    nums, target = case["args"]
    signs = product((-1, 1), repeat=len(nums))
    return sum(sum(s * x for s, x in zip(chosen, nums, strict=True)) == target for chosen in signs)
