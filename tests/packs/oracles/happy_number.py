"""Brute force for Happy Number: a thousand steps are more than there are numbers to meet."""


def draw(rng):
    return {"args": [rng.randint(1, rng.choice([20, 300, 2**31 - 1]))]}


def answer(case):
    (n,) = case["args"]
    for _ in range(1000):
        n = sum(int(digit) ** 2 for digit in str(n))
    return n == 1
