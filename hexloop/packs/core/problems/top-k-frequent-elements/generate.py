import random


def with_counts(rng, counts, k, order="shuffled"):
    """A list in which distinct random values occur as often as ``counts`` says."""
    values = rng.sample(range(-10_000, 10_001), len(counts))
    nums = [value for value, count in zip(values, counts) for _ in range(count)]
    if order == "shuffled":
        rng.shuffle(nums)
    elif order == "sorted":
        nums.sort()
    else:
        nums.sort(reverse=True)
    return [nums, k]


def clear_choice(rng, counts):
    """A ``k`` for which the set of the most frequent values is unique."""
    ranked = sorted(counts, reverse=True)
    choices = [k for k in range(1, len(ranked)) if ranked[k - 1] > ranked[k]]
    return rng.choice([*choices, len(ranked)])


def generate(seed):
    rng = random.Random(seed)
    for _ in range(12):
        counts = [rng.randint(1, 4) for _ in range(rng.randint(1, 9))]
        yield {"args": with_counts(rng, counts, clear_choice(rng, counts)), "note": "small and random"}
    for order in ("shuffled", "sorted", "reversed"):
        counts = [rng.randint(1, 30) for _ in range(60)]
        args = with_counts(rng, counts, clear_choice(rng, counts), order)
        yield {"args": args, "note": f"about 900 values, {order}"}
    yield {"args": with_counts(rng, list(range(1, 101)), 1), "note": "counts from 1 to 100, the single best"}
    yield {"args": with_counts(rng, list(range(1, 101)), 99), "note": "counts from 1 to 100, all but the rarest"}
    yield {"args": with_counts(rng, [2] * 50 + [1] * 50, 50), "note": "fifty tied values win by one"}
    yield {"args": [[-7] * 100_000, 1], "note": "the longest list, one value"}
    yield {"args": with_counts(rng, [5] * 900 + [4] * 19_101, 900), "note": "every value of the range, the first 900 by one"}


def grow(n, seed):
    rng = random.Random(seed)
    often = [value for value in range(10) for _ in range(n // 20 + 2)]
    nums = [*often, *(rng.randint(10, n + 10) for _ in range(n - len(often)))]
    rng.shuffle(nums)
    yield {"args": [nums, 10]}
