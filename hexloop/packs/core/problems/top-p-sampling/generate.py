import numpy as np


def clear(row, T, k, p, x):
    """Whether p and x are far from every sum that they are compared with."""
    w = np.exp((row - row.max()) / T)
    if 0 < k < len(row):
        w[row < np.sort(row)[-k]] = 0
    w /= w.sum()
    order = np.argsort(-row, kind="stable")
    sums = np.cumsum(w[order])
    if p < 1:
        if (abs(sums - p) < 1e-5).any():
            return False
        w[order[sums - w[order] >= p]] = 0
    sums = np.cumsum(w) / w.sum()
    return sums[sums > 0][0] > 1e-5 if x == 0 else (abs(sums - x) > 1e-5).all()


def case(rng, logits, T, k, p, note, zero=False):
    """Draws the numbers; rows in which p lies at a border get new logits of whole numbers or a bit of noise."""
    u = np.zeros(len(logits))
    for at in range(len(logits)):
        for _ in range(1000):
            u[at] = 0.0 if zero else round(rng.uniform(), 6)
            if not T or clear(logits[at], T, k, p, u[at]):
                break
            if zero or rng.random() < 0.1:
                logits[at] = rng.permutation(logits[at])
        else:
            raise ValueError(note)
    return {"args": [logits, T, k, p, u], "note": note}


def generate(seed):
    rng = np.random.default_rng(seed)
    for V, T, k, p in (
        (5, 1.0, 0, 1.0),
        (6, 0.5, 0, 0.8),
        (8, 2.0, 3, 1.0),
        (8, 1.0, 5, 0.7),
        (12, 1.5, 6, 0.9),
        (20, 0.8, 10, 0.95),
        (7, 1.0, 7, 0.6),
        (7, 1.0, 6, 0.6),
    ):
        logits = rng.normal(size=(40, V)) * 1.5
        yield case(rng, logits, T, k, p, f"temperature {T}, k = {k}, p = {p}")
        yield case(rng, rng.integers(-2, 3, (20, V)).astype(float), T, k, p, "whole numbers, many of them equal")
    yield case(rng, rng.normal(size=(30, 9)) * 2, 1.0, 4, 0.85, "u = 0: the first token that is kept", zero=True)
    yield case(rng, rng.normal(size=(30, 9)), 1.0, 2, 1.0, "u = 0 after top-k alone", zero=True)
    for k, p in ((0, 1.0), (3, 0.5)):
        yield case(rng, rng.integers(-3, 4, (12, 8)).astype(float), 0.0, k, p, "greedy with ties")
    yield case(rng, rng.normal(size=(6, 8)), 1.0, 1, 0.9, "k = 1: the greatest")
    yield case(rng, rng.normal(size=(6, 8)), 1.0, 0, 0.01, "a mass of 0.01: the greatest")
    yield case(rng, rng.normal(size=(6, 8)), 1.0, 3000, 0.9, "k beyond the vocabulary")
    yield case(rng, rng.normal(size=(6, 8)), 10.0, 8, 0.9, "hot")
    yield case(rng, rng.normal(size=(6, 8)), 0.01, 0, 0.9, "cold")
    yield case(rng, np.zeros((10, 16)), 1.0, 5, 0.55, "all equal: top-k removes nothing")
    extreme = rng.integers(-2, 3, (10, 6)) * 5000.0
    yield case(rng, extreme, 1.0, 4, 0.4, "logits of 10 000 and -10 000")
    yield case(rng, -15000 + rng.normal(size=(10, 6)), 0.7, 4, 0.75, "all near -15 000")
    yield case(rng, rng.normal(size=(3, 1)), 1.0, 2, 0.5, "one token")
    yield case(rng, rng.normal(size=(64, 2000)) * 2, 0.9, 200, 0.92, "the largest")


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.normal(size=(4, n)) * 2, 1.0, n // 2, 0.9, rng.uniform(size=4)]}
