"""Where each value goes, place by place, for Reverse Nodes In K Group."""


def draw(rng):
    length = rng.choice((1, 2, 3, 4, 5, 6, rng.randint(7, 20)))
    high = rng.choice((1, 9, 1000))
    return {
        "args": [[rng.randint(0, high) for _ in range(length)], rng.choice((rng.randint(1, length), min(2, length)))]
    }


def answer(case):
    values, k = case["args"]
    whole = len(values) - len(values) % k
    return [values[at // k * k + k - 1 - at % k] if at < whole else value for at, value in enumerate(values)]
