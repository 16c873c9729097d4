"""Brute force for Sliding Window Maximum: the last of each sorted frame."""


def draw(rng):
    n = rng.randint(1, 12)
    top = rng.choice([1, 3, 9, 10_000])
    low = rng.choice([-top, 0, -2 * top]) if top < 5_000 else -top
    return {"args": [[rng.randint(low, low + top) for _ in range(n)], rng.randint(1, n)]}


def answer(case):
    nums, k = case["args"]
    return [sorted(nums[i : i + k])[-1] for i in range(len(nums) - k + 1)]
