"""A Python list for Remove Nth Node From End of List."""


def draw(rng):
    high = rng.choice((1, 3, 100))
    values = [rng.randint(0, high) for _ in range(rng.choice((1, 2, 3, 4, 5, rng.randint(6, 30))))]
    return {"args": [values, rng.randint(1, len(values))]}


def answer(case):
    values, n = case["args"]
    return [value for place, value in enumerate(reversed(values), 1) if place != n][::-1]
