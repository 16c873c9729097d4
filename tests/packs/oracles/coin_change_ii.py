"""How many of each value, every combination."""

from itertools import product

DRAWS = 600


def draw(rng):
    values = rng.sample(range(1, 9), rng.randint(1, 4))
    return {"args": [rng.randint(0, 12), values]}


def answer(case):
    amount, coins = case["args"]
    counts = product(*(range(amount // c + 1) for c in coins))
    return sum(sum(n * c for n, c in zip(used, coins, strict=True)) == amount for used in counts)
