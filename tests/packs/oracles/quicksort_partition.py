"""Quicksort Partition: the answer is judged by the validator, which counts the zones itself."""


def draw(rng):
    n, top = rng.randint(1, 9), rng.randint(0, 4)
    low = rng.randint(0, n)
    return {"args": [[rng.randint(-top, top) for _ in range(n)], low, rng.randint(low - 1, n - 1), rng.randint(-3, 3)]}


def answer(case):
    nums, low, high, pivot = case["args"]
    span = sorted(nums[low : high + 1])
    bounds = [low + sum(value < pivot for value in span), low + sum(value <= pivot for value in span)]
    return [bounds, nums[:low] + span + nums[high + 1 :]]
