"""Brute force for Reverse Bits: the set of positions that hold a one, mirrored."""

DRAWS = 1_500


def draw(rng):
    return {"args": [rng.randrange(2 ** rng.randint(1, 31)) & ~1]}


def answer(case):
    (n,) = case["args"]
    ones = {place for place in range(32) if n // 2**place % 2}
    return sum(2 ** (31 - place) for place in ones)
