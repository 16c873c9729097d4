import numpy as np


def ratings(rng, users, items, n, lowest=1, highest=5):
    return [
        [int(rng.integers(users)), int(rng.integers(items)), float(rng.integers(2 * lowest, 2 * highest + 1)) / 2]
        for _ in range(n)
    ]


def factors(rng, users, items, k, size=0.1):
    return [np.clip(rng.normal(size=(count, k)) * size, -2, 2) for count in (users, items)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for users, items, n, k, epochs in ((2, 3, 4, 1, 1), (3, 2, 6, 2, 1), (4, 4, 9, 3, 5), (2, 2, 12, 4, 7)):
        yield {
            "args": [ratings(rng, users, items, n), k, 0.05, 0.1, epochs, factors(rng, users, items, k, 1.0)],
            "note": "small and random, large factors",
        }
    yield {"args": [ratings(rng, 5, 6, 15), 2, 0.02, 0.0, 10, factors(rng, 5, 6, 2)], "note": "no penalty"}
    yield {"args": [ratings(rng, 5, 6, 15, -5, 5), 2, 0.1, 0.5, 10, factors(rng, 5, 6, 2)], "note": "negative ratings"}
    yield {"args": [ratings(rng, 30, 20, 80), 5, 0.03, 0.05, 10, factors(rng, 30, 20, 5)], "note": "80 ratings"}
    table = [[u, i, float((u * i) % 5)] for u in range(8) for i in range(8)]
    yield {"args": [table, 4, 0.05, 0.02, 12, factors(rng, 8, 8, 4)], "note": "every pair is rated"}
    yield {"args": [ratings(rng, 4, 4, 8), 32, 0.01, 0.1, 20, factors(rng, 4, 4, 32)], "note": "32 factors"}
    yield {"args": [ratings(rng, 3, 3, 10), 2, 0.01, 0.1, 100, factors(rng, 3, 3, 2)], "note": "100 epochs"}
    yield {
        "args": [ratings(rng, 400, 400, 4000), 16, 0.01, 0.05, 2, factors(rng, 400, 400, 16)],
        "note": "the largest",
    }


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [ratings(rng, 50, 50, n), 8, 0.01, 0.05, 1, factors(rng, 50, 50, 8)]}
