import random


def generate(seed):
    rng = random.Random(seed)
    for _ in range(4):
        yield {"args": [round(rng.uniform(-2.4, 2.4), 3), rng.randint(5, 10)], "note": "at random"}
        yield {
            "args": [round(rng.choice((-1, 1)) * rng.uniform(0.5, 9), 3), -rng.randint(2, 9)],
            "note": "at random, a negative exponent",
        }
    yield {
        "args": [round(1 + rng.uniform(1, 8) * 1e-6, 8), rng.randint(10**5, 10**6)],
        "note": "near one, a large exponent",
    }
