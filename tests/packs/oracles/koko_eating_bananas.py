"""Brute force for Koko Eating Bananas: every speed from 1 on, hour by hour."""


def draw(rng):
    piles = [rng.randint(1, rng.choice((4, 15, 40))) for _ in range(rng.randint(1, 6))]
    return {"args": [piles, len(piles) + rng.randint(0, rng.choice((3, 20, 150)))]}


def hours(piles, speed):
    spent = 0
    for pile in piles:
        left = pile
        while left > 0:
            left -= min(left, speed)
            spent += 1
    return spent


def answer(case):
    piles, h = case["args"]
    return next(speed for speed in range(1, max(piles) + 1) if hours(piles, speed) <= h)
