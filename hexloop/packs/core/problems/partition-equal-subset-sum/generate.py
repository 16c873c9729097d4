import random


def generate(seed):
    rng = random.Random(seed)
    for count, top in ((5, 12), (6, 20), (8, 30), (9, 100)):
        nums = [rng.randint(1, top) for _ in range(count - 1)]
        nums.append(2 if sum(nums) % 2 == 0 else 1)
        yield {"args": [nums], "note": f"{count} crates up to {top}, an even total"}
    yield {"args": [[100] * 200], "expected": True, "note": "as many and as heavy as can be"}
    yield {"args": [[100] * 199], "expected": False, "note": "an odd number of the heaviest"}
    yield {"args": [[4] * 100 + [10] * 99], "expected": False, "note": "many even crates, and half of the total is odd"}
    nums = [rng.randint(1, 100) for _ in range(198)]
    yield {"args": [[*nums, 100, 99 + sum(nums) % 2]], "expected": False, "note": "the largest size, an odd total"}
    yield {"args": [[*nums, 100, 100 - sum(nums) % 2]], "expected": True, "note": "the largest size, an even total"}


def grow(n, seed):
    # Nine crates, so n is nine times the total; all but the last make up half of it.
    step = n // 144
    nums = [step + k for k in range(-4, 4)]
    yield {"args": [[*nums, sum(nums)]]}
