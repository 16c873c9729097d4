import random


def planted(rng, n, low, high, target, where):
    """A list of n numbers in which only the two positions of `where` add up to target."""
    while True:
        first = rng.randint(max(low, target - high), min(high, target - low))
        if 2 * first != target:
            break
    second = target - first
    seen = {first, second}
    rest = []
    while len(rest) < n - 2:
        x = rng.randint(low, high)
        # Copies of a number are welcome, its partner is not; half of the target may come once.
        if x in (first, second) or target - x in seen:
            continue
        seen.add(x)
        rest.append(x)
    i, j = sorted(where)
    rest.insert(i, first)
    rest.insert(j, second)
    return rest


def case(rng, n, low, high, target, where, note):
    return {"args": [planted(rng, n, low, high, target, where), target], "expected": sorted(where), "note": note}


def generate(seed):
    rng = random.Random(seed)
    for n in (3, 5, 8, 13, 21):
        where = rng.sample(range(n), 2)
        yield case(rng, n, -20, 20, rng.randint(-10, 10), where, f"{n} small numbers of both signs")
    for n in (50, 200, 1000):
        where = rng.sample(range(n), 2)
        yield case(rng, n, -300, 300, rng.randint(-100, 100), where, f"{n} numbers with many copies")
    big = 10**9
    yield case(rng, 2_000, -big, big, 123_456_789, (1_998, 1_999), "2000 numbers, the pair at the very end")
    # In the longest lists the pair begins near the front, so that trying all pairs passes as it does on LeetCode.
    n = 10_000
    yield case(rng, n, -big, big, 76_543_210, (299, n - 2), "the largest size, far apart")
    yield case(rng, n, -big, big, -987_654_321, (0, n - 1), "the largest size, first and last")
    yield case(rng, n, 1, big, big, (199, 200), "the largest size, all positive, side by side")
    # Twins: the one answer is a number and its only copy.
    nums = [2 * k for k in range(1, n - 1)]
    rng.shuffle(nums)
    nums[17:17] = [-7]
    nums.append(-7)
    yield {"args": [nums, -14], "expected": [17, n - 1], "note": "the largest size, two equal numbers far apart"}


def grow(n, seed):
    nums = [2 * x for x in random.Random(seed).sample(range(5 * n), n - 1)]
    yield {"args": [[*nums, 1 - nums[-1]], 1]}  # the only odd sum, at the very end
