import random


def without(rng, n, lost):
    nums = [x for x in range(n + 1) if x != lost]
    rng.shuffle(nums)
    return nums


def generate(seed):
    rng = random.Random(seed)
    for n in (6, 7, 9, 16, 31, 100, 1_000):
        lost = rng.randint(1, n - 1)
        yield {"args": [without(rng, n, lost)], "expected": lost, "note": f"{n} cards, shuffled"}
    # The lost card is low in the largest sets, so that asking the list itself passes as it does on LeetCode.
    yield {"args": [without(rng, 10_000, 0)], "expected": 0, "note": "the largest set, 0 is lost"}
    yield {"args": [without(rng, 10_000, 1_500)], "expected": 1_500, "note": "the largest set, shuffled"}
    yield {"args": [list(range(1, 10_001))], "expected": 0, "note": "the largest set in order, 0 is lost"}
    yield {"args": [without(rng, 2_000, 2_000)], "expected": 2_000, "note": "two thousand cards, the last is lost"}


def grow(n, seed):
    yield {"args": [without(random.Random(seed), n, n - 1)]}
