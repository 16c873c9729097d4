"""Every choice of books."""

import itertools

DRAWS = 1_000


def draw(rng):
    top = rng.choice([1, 3, 9])
    return {"args": [[rng.randint(-top, top) for _ in range(rng.randint(1, 9))]]}


def answer(case):
    """The largest size of a selection, its order kept, that is sorted and without repeats."""
    (nums,) = case["args"]
    for size in range(len(nums), 0, -1):
        for chosen in itertools.combinations(nums, size):
            if list(chosen) == sorted(set(chosen)):
                return size
    return 0
