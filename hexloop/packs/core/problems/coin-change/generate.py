import random


def generate(seed):
    rng = random.Random(seed)
    for count, high, amount in ((2, 12, 31), (3, 15, 47), (4, 20, 58), (5, 30, 83), (6, 40, 120)):
        coins = rng.sample(range(2, high + 1), count)
        yield {"args": [coins, amount], "note": f"{count} coins up to {high}"}

    yield {"args": [[1, 3, 4], 230], "expected": 58, "note": "few coins, so many ways that trying them all takes ages"}
    yield {"args": [[2, 4, 6], 161], "expected": -1, "note": "an odd amount from even coins: every way ends in nothing"}
    yield {"args": [[1, 2, 500], 2_999], "expected": 255, "note": "five large coins and many of 2"}

    coins = rng.sample(range(380, 450), 12)
    yield {"args": [coins, 10_000], "note": "the largest amount, twelve coins of much the same size"}
    coins = [2 * c for c in rng.sample(range(150, 900), 6)]
    yield {"args": [coins, 9_999], "expected": -1, "note": "six even coins, a large odd amount"}
    coins = rng.sample(range(40, 2_000), 12)
    yield {"args": [coins, 9_973], "note": "twelve coins of all sizes"}
    yield {"args": [[3, 7], 10_000], "expected": 1_432, "note": "the largest amount from two small coins"}
    yield {"args": [[10_000, 3_333, 2], 6_666], "expected": 2, "note": "two of the middle coin, or thousands of the small one"}


def grow(n, seed):
    yield {"args": [[3, 7, 11, 19, 28, 45, 60, 97], max(1, n // 8)]}
