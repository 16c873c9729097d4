"""Counting each number for Find The Duplicate Number."""


def draw(rng):
    n = rng.choice((1, 2, 3, 4, 5, rng.randint(6, 20)))
    times = rng.choice((2, n + 1, rng.randint(2, n + 1)))
    seats = rng.sample(range(1, n + 1), n + 2 - times)
    nums = seats + [seats[0]] * (times - 1)
    rng.shuffle(nums)
    return {"args": [nums]}


def answer(case):
    (nums,) = case["args"]
    (repeated,) = {seat for seat in nums if nums.count(seat) > 1}
    return repeated
