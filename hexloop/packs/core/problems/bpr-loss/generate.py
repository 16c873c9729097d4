import numpy as np


def vectors(rng, users, items, k, size=0.5):
    return [np.clip(rng.normal(size=(count, k)) * size, -100, 100) for count in (users, items)]


def pairs(rng, users, items, n, most):
    """n pairs; user u only has items below ``most`` after a shift of its own, so something stays unseen."""
    found = []
    for _ in range(n):
        u = int(rng.integers(users))
        found.append([u, int((u + rng.integers(most)) % items)])
    return found


def generate(seed):
    rng = np.random.default_rng(seed)
    for users, items, k, n, most in ((2, 3, 2, 4, 2), (3, 5, 1, 8, 3), (4, 6, 3, 12, 4), (5, 4, 4, 20, 3)):
        draw = int(rng.integers(10**6))
        yield {
            "args": [*vectors(rng, users, items, k), pairs(rng, users, items, n, most), 0.1, 0.01, draw],
            "note": "small and random",
        }
    yield {"args": [*vectors(rng, 6, 8, 3, 3.0), pairs(rng, 6, 8, 40, 6), 0.3, 0.05, 17], "note": "long vectors"}
    yield {
        "args": [*vectors(rng, 5, 9, 4, 60.0), pairs(rng, 5, 9, 30, 7), 0.05, 0.0, 5],
        "note": "margins of thousands",
    }
    yield {
        "args": [*vectors(rng, 3, 40, 2), pairs(rng, 3, 40, 150, 39), 0.1, 0.01, 6],
        "note": "users have nearly everything",
    }
    yield {
        "args": [*vectors(rng, 10, 200, 32, 0.1), pairs(rng, 10, 200, 100, 150), 0.05, 0.001, 8],
        "note": "32 columns",
    }
    once = [[u, (u + step) % 60] for step in range(3) for u in range(60)]
    yield {"args": [*vectors(rng, 60, 60, 5), once, 0.1, 0.0, 12], "note": "three neighboring items for each user"}
    yield {
        "args": [*vectors(rng, 1, 500, 3), [[0, i] for i in range(0, 500, 2)], 0.05, 0.02, 99],
        "note": "every second item",
    }
    found = pairs(rng, 500, 500, 10_000, 400)
    yield {"args": [*vectors(rng, 500, 500, 16), found, 0.05, 0.01, 2024], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*vectors(rng, 50, 100, 8), pairs(rng, 50, 100, n, 50), 0.05, 0.01, seed]}
