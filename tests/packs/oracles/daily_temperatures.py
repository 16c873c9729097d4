"""Brute force for Daily Temperatures: look ahead from each day."""


def draw(rng):
    low = rng.choice([30, 60, 97])
    high = low + rng.choice([1, 3])
    if rng.random() < 0.3:
        low, high = 30, 100
    return {"args": [[rng.randint(low, high) for _ in range(rng.randint(1, 12))]]}


def answer(case):
    (days,) = case["args"]
    return [next((k for k, later in enumerate(days[i:]) if later > day), 0) for i, day in enumerate(days)]
