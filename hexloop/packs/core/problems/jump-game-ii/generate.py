import random


def passable(rng, stones, draw):
    """Random leaps; where the frog would be stuck, the stone gets a 1."""
    nums = [draw() for _ in range(stones)]
    reach = 0
    for i in range(stones - 1):
        if max(reach, i + nums[i]) == i:
            nums[i] = 1
        reach = max(reach, i + nums[i])
    return nums


def generate(seed):
    rng = random.Random(seed)
    for stones, top in ((8, 3), (12, 4), (16, 3), (25, 5), (60, 6)):
        nums = passable(rng, stones, lambda top=top: rng.randint(0, top))
        yield {"args": [nums], "note": f"{stones} stones, leaps up to {top}"}
    yield {"args": [[1] * 2_500], "expected": 2_499, "note": "one stone at a time, a long way"}
    yield {"args": [[1_000] * 1_001], "expected": 1, "note": "the longest leap is just enough"}
    yield {"args": [[1_000] * 1_002], "expected": 2, "note": "one stone beyond the longest leap"}
    nums = passable(rng, 10_000, lambda: rng.randint(0, 12))
    yield {"args": [nums], "note": "the largest size, short leaps"}
    nums = passable(rng, 10_000, lambda: rng.randint(1, 1_000) if rng.random() < 0.05 else rng.randint(0, 2))
    yield {"args": [nums], "note": "the largest size, few long leaps"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [[rng.randint(1, 9) for _ in range(n)]]}
