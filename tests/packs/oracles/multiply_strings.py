"""Multiply Strings with Python's long integers."""


def draw(rng):
    return {"args": [str(rng.randrange(10 ** rng.choice([1, 1, 2, 3, 5, 20]))) for _ in range(2)]}


def answer(case):
    left, right = case["args"]
    return str(int(left) * int(right))
