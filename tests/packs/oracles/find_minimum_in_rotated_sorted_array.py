"""Brute force for Find Minimum in Rotated Sorted Array: the number that no other undercuts."""


def draw(rng):
    low = rng.choice((-30, 0, 5))
    nums = sorted(rng.sample(range(low, low + 31), rng.randint(1, 10)))
    k = rng.randrange(len(nums))
    return {"args": [nums[k:] + nums[:k]]}


def answer(case):
    (nums,) = case["args"]
    return next(x for x in nums if not any(y < x for y in nums))
