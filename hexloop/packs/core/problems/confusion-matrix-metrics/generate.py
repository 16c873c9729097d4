import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, C, average, beta in (
        (6, 2, "macro", 1.0),
        (8, 3, "weighted", 0.5),
        (10, 4, "micro", 2.0),
        (12, 4, "macro", 2.0),
        (15, 5, "weighted", 1.5),
    ):
        args = [rng.integers(0, C, n), rng.integers(0, C, n), average, beta]
        yield {"args": args, "note": f"random, at most {C} classes"}
    y = rng.integers(0, 6, 400)
    right = np.where(rng.random(400) < 0.7, y, rng.integers(0, 6, 400))
    for average in ("macro", "micro", "weighted"):
        yield {"args": [y, right, average, 1.0], "note": "seven in ten are right"}
    rare = (rng.random(2000) < 0.01).astype(np.int64)
    yield {"args": [rare, rare * 0, "macro", 1.0], "note": "the rare class is never found"}
    yield {"args": [rare, rare * 0, "weighted", 1.0], "note": "the rare class hardly counts"}
    yield {"args": [rare * 0, rare, "macro", 4.0], "note": "a class of false alarms"}
    yield {"args": [np.full(50, 700), np.arange(50) * 20, "macro", 1.0], "note": "fifty classes that do not occur in y"}
    n = 100_000
    y = rng.integers(0, 1000, n)
    near = np.minimum(y + rng.integers(0, 2, n), 999)
    yield {"args": [y, near, "macro", 0.7], "note": "the largest, a thousand classes"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.integers(0, 50, n), rng.integers(0, 50, n), "macro", 1.0]}
