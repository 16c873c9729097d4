"""Taking from a Python list's two ends in turn, for Reorder List."""


def draw(rng):
    high = rng.choice((1, 2, 1000))
    return {"args": [[rng.randint(1, high) for _ in range(rng.choice((1, 2, 3, 4, 5, 6, rng.randint(7, 25))))]]}


def answer(case):
    values = list(case["args"][0])
    return [values.pop(-(turn % 2)) for turn in range(len(values))]
