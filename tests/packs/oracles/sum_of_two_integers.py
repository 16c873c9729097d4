"""Brute force for Sum of Two Integers: counting up or down, one by one."""


def draw(rng):
    high = rng.choice((3, 20, 1000))
    return {"args": [rng.randint(-high, high), rng.randint(-high, high)]}


def answer(case):
    a, b = case["args"]
    for _ in range(abs(b)):
        a += 1 if b > 0 else -1
    return a
