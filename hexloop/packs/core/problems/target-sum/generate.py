import random


def signed_sum(rng, nums):
    return sum(rng.choice((-1, 1)) * x for x in nums)


def generate(seed):
    rng = random.Random(seed)
    for n, top in ((4, 5), (6, 3), (8, 10), (10, 40), (14, 60)):
        nums = [rng.randint(0, top) for _ in range(n)]
        yield {"args": [nums, signed_sum(rng, nums)], "note": f"{n} amounts up to {top}, a balance that can be had"}
        yield {"args": [nums, signed_sum(rng, nums) + 1], "expected": 0, "note": f"{n} amounts up to {top}, one more"}
    nums = [rng.randint(0, 50) for _ in range(20)]
    yield {"args": [nums, signed_sum(rng, nums)], "note": "twenty amounts, at random"}
    yield {"args": [[50] * 20, 0], "expected": 184756, "note": "twenty equal amounts, ten of each sign"}
    yield {"args": [[0] * 20, 0], "expected": 1048576, "note": "twenty zeros: every choice fits"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(1, max(1, n // 128)) for _ in range(16)], 0]}
