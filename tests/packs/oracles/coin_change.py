"""Every multiset of coins, by rising size."""

DRAWS = 1_500


def draw(rng):
    coins = rng.sample(range(1, 9), rng.randint(1, 3))
    return {"args": [coins, rng.randint(0, 20)]}


def answer(case):
    coins, amount = case["args"]
    sums, steps = {0}, 0
    while sums:
        if amount in sums:
            return steps
        sums = {total + coin for total in sums for coin in coins if total + coin <= amount}
        steps += 1
    return -1
