import numpy as np


def drawn(rng, p):
    return (rng.random(len(p)) < p).astype(np.int64)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, bins in ((3, 2), (5, 3), (8, 4), (12, 5), (20, 10)):
        p = rng.random(n)
        yield {"args": [p, drawn(rng, p), bins], "note": f"random, {bins} bins"}
    p = rng.random(500)
    yield {"args": [p, drawn(rng, p), 15], "note": "well calibrated"}
    yield {"args": [p, drawn(rng, p), 1000], "note": "more bins than examples"}
    yield {"args": [p, drawn(rng, 0.3 + 0.4 * p), 15], "note": "too sure of itself"}
    yield {"args": [p**6, drawn(rng, p**6), 20], "note": "most probabilities near 0"}
    logits = 1e4 * rng.normal(size=200)
    p = 1 / (1 + np.exp(-np.clip(logits, -700, 700)))
    yield {"args": [p, drawn(rng, np.full(200, 0.5)), 10], "note": "logits of 10 000: only 0 and 1"}
    p = rng.integers(0, 17, 300) / 16
    yield {"args": [p, drawn(rng, p), 16], "note": "all on the borders of sixteen bins"}
    p = rng.random(200_000)
    yield {"args": [p, drawn(rng, p**2), 512], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    p = rng.random(n)
    yield {"args": [p, drawn(rng, p), 15]}
