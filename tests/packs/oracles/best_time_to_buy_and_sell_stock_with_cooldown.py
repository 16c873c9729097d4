"""Every plan: buy, sell or nothing on each day."""

from itertools import product

DRAWS = 500


def draw(rng):
    top = rng.choice([2, 9, 1_000])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(1, 7))]]}


def answer(case):
    (prices,) = case["args"]
    best = 0
    for plan in product("bsn", repeat=len(prices)):
        trades = "".join(plan).replace("n", "")
        if trades == "bs" * (len(trades) // 2) and "sb" not in "".join(plan):
            cash = {"b": -1, "s": 1, "n": 0}
            best = max(best, sum(cash[do] * price for do, price in zip(plan, prices, strict=True)))
    return best
