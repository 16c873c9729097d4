import numpy as np


def table(rng, n, d, values, loss="squared"):
    """Features on a grid of quarters, a target that depends on two of them, and noise."""
    X = rng.integers(-values, values, (n, d)) / 4
    score = np.sin(X[:, 0] / values * 8) + X[:, -1] / values + rng.normal(size=n) * 0.5
    return X, (score > np.quantile(score, 0.6)) * 1.0 if loss == "log" else score * 3


def unseen(rng, m, d, values):
    return rng.integers(-values - 3, values + 3, (m, d)) / 4


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, d, values, rounds, lr, depth, loss in (
        (6, 1, 8, 2, 1.0, 1, "squared"),
        (8, 2, 6, 3, 0.5, 2, "squared"),
        (12, 1, 9, 4, 0.5, 1, "log"),
        (20, 2, 10, 3, 0.25, 3, "log"),
        (30, 3, 12, 5, 0.5, 1, "log"),
        (30, 3, 12, 20, 0.1, 2, "squared"),
        (60, 4, 40, 8, 0.3, 3, "squared"),
        (80, 5, 5, 6, 0.5, 2, "log"),
        (120, 2, 300, 20, 0.1, 1, "log"),
        (120, 2, 3, 12, 0.7, 2, "squared"),
    ):
        X, y = table(rng, n, d, values, loss)
        yield {
            "args": [X, y, rounds, lr, depth, loss, unseen(rng, 20, d, values)],
            "note": f"{n} random rows, {loss} loss",
        }
    X, y = table(rng, 60, 2, 20)
    Z = unseen(rng, 12, 2, 20)
    twice = [np.c_[v[:, 1], v[:, 1], v[:, 0]] for v in (X, Z)]
    twice[1][:, 1] *= -1
    yield {"args": [twice[0], y, 4, 0.5, 2, "squared", twice[1]], "note": "a feature twice: the first is taken"}
    X, y = table(rng, 2000, 10, 1000)
    yield {"args": [X, y, 8, 0.3, 2, "squared", X[:50] + 0.25], "note": "the largest"}
    X, y = np.arange(2000.0)[:, None] / 4, np.ones(2000)
    y[-1] = 0
    yield {"args": [X, y, 3, 1.0, 2, "log", X[-20:]], "note": "one of two thousand: the score falls to -2 000"}
    X, y = table(rng, 1000, 3, 1000, "log")
    yield {"args": [X, y, 10, 0.3, 2, "log", unseen(rng, 2000, 3, 1000)], "note": "many rows to score"}
    X, y = table(rng, 50, 1, 20)
    Z = unseen(rng, 20, 2, 20)
    yield {
        "args": [np.c_[X, -X], y, 6, 0.5, 2, "squared", Z],
        "note": "a feature and its negative: equal gains, summed up from opposite ends",
    }
    X, y = np.arange(40.0)[:, None] / 4, np.ones(40)
    y[-1] = 0
    yield {
        "args": [X, y, 3, 0.85, 1, "log", X[-3:]],
        "note": "after one round the last row is so certain that its curvature is below 1e-12, though not 0",
    }


def grow(n, seed):
    rng = np.random.default_rng(seed)
    X, y = table(rng, n, 2, 4000)
    yield {"args": [X, y, 2, 0.5, 1, "squared", X[:4]]}
