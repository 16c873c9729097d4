import numpy as np


def batch(rng, B, d, items, size=1.0):
    ids = rng.integers(0, items, B)
    logq = -rng.uniform(0, 8, items)
    item_vectors = rng.normal(size=(items, d)) * size
    noise = rng.normal(size=(B, d)) * size
    return [noise + 0.5 * item_vectors[ids], item_vectors[ids] + 0.1 * rng.normal(size=(B, d)), ids * 7 + 3, logq[ids]]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, d, items, tau in ((2, 3, 9, 1.0), (3, 2, 2, 0.5), (4, 4, 3, 0.2), (5, 3, 50, 0.1), (8, 4, 4, 1.0)):
        yield {"args": [*batch(rng, B, d, items), tau], "note": f"random, {items} items"}
    U, I, ids, logq = batch(rng, 6, 4, 3)
    yield {"args": [U, I, np.arange(6), np.full(6, -2.5), 0.3], "note": "six items, one correction"}
    yield {"args": [U, I, ids, logq, 0.3], "note": "the same vectors with copies"}
    yield {"args": [U * 20, I * 20, ids, logq, 0.1], "note": "logits of thousands with copies"}
    yield {"args": [U * 20, -I * 20, ids, logq, 0.1], "note": "the same with the opposite sign"}
    yield {"args": [*batch(rng, 40, 8, 25), 0.2], "note": "forty rows"}
    yield {"args": [*batch(rng, 256, 64, 180, 0.5), 0.5], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*batch(rng, n, 16, n, 0.5), 0.5]}
