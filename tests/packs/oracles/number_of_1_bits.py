"""Brute force for Number of 1 Bits: subtract the greatest power of two that fits, again and again."""


def draw(rng):
    return {"args": [rng.randrange(1, 2 ** rng.randint(1, 31))]}


def answer(case):
    (n,) = case["args"]
    ones = 0
    for place in range(31, -1, -1):
        if n >= 2**place:
            n -= 2**place
            ones += 1
    return ones
