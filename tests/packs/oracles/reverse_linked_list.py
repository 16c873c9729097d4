"""The values by their place from the end."""


def draw(rng):
    high = rng.choice([0, 2, 5000])
    return {"args": [[rng.randint(-high, high) for _ in range(rng.randint(0, 9))]]}


def answer(case):
    [values] = case["args"]
    return [values[len(values) - 1 - place] for place in range(len(values))]
