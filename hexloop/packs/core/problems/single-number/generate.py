import random


def doubled(rng, lone, others):
    """Two of each of the others and one lone number, shuffled."""
    nums = [lone, *others, *others]
    rng.shuffle(nums)
    return nums


def generate(seed):
    rng = random.Random(seed)
    for pairs, high in ((2, 5), (3, 9), (5, 20), (10, 30), (50, 100), (400, 1_000)):
        lone, *others = rng.sample(range(-high, high + 1), pairs + 1)
        yield {"args": [doubled(rng, lone, others)], "expected": lone, "note": f"{pairs} pairs, both signs"}
    lone, *others = rng.sample(range(-30_000, 30_001), 1_501)
    yield {"args": [doubled(rng, lone, others)], "expected": lone, "note": "three thousand, shuffled"}
    # In the longest lists pairs lie close together, so that a list of open pairs passes as it does on LeetCode.
    lone, *others = rng.sample(range(-30_000, 30_001), 15_000)
    nums = []
    for start in range(0, len(others), 50):
        block = others[start : start + 50] * 2
        rng.shuffle(block)
        nums += block
    yield {"args": [[*nums, lone]], "expected": lone, "note": "the longest list, the lone number last"}
    yield {
        "args": [[*nums[:15_000], lone, *nums[15_000:]]],
        "expected": lone,
        "note": "the longest list, the lone number in the middle",
    }
    others = list(range(1, 15_000))
    nums = sorted([-30_000, *others, *others])
    yield {"args": [nums], "expected": -30_000, "note": "the longest list, sorted, the lone number first"}


def grow(n, seed):
    half = range(1, n // 2 + 1)
    yield {"args": [[*half, *half, n + seed]]}
