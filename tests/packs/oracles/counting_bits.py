"""Brute force for Counting Bits: every number is divided down to nothing."""

DRAWS = 400


def draw(rng):
    return {"args": [rng.randint(0, rng.choice((3, 20, 90)))]}


def answer(case):
    (n,) = case["args"]
    counts = []
    for i in range(n + 1):
        left, ones = i, 0
        while left:
            left, digit = divmod(left, 2)
            ones += digit
        counts.append(ones)
    return counts
