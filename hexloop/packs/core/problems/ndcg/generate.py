import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, k in ((3, 2), (5, 3), (6, 6), (8, 20), (12, 5)):
        for gain in ("linear", "exponential"):
            yield {"args": [rng.integers(0, 4, n), rng.normal(size=n), k, gain], "note": f"random, {k} of {n}"}
    for k in (1, 4, 40):
        args = [rng.integers(0, 3, 30), rng.integers(0, 3, 30) * 0.5, k, "linear"]
        yield {"args": args, "note": "three distinct scores: ties everywhere"}
    yield {"args": [rng.integers(0, 5, 40), np.full(40, -1.5), 10, "exponential"], "note": "a constant score"}
    yield {"args": [np.arange(31), np.arange(31) * 1.0, 31, "exponential"], "note": "the best order, up to 2^30 - 1"}
    yield {"args": [np.arange(31), -np.arange(31) * 1.0, 31, "exponential"], "note": "the worst order"}
    yield {"args": [np.arange(31), -np.arange(31) * 1.0, 31, "linear"], "note": "the worst order, linear"}
    rare = np.zeros(1000, dtype=np.int64)
    rare[777] = 3
    score = rng.normal(size=1000)
    yield {"args": [rare, score, 10, "linear"], "note": "one relevant document in a thousand, cut off"}
    yield {"args": [rare, score, 1000, "linear"], "note": "the same, not cut off"}
    yield {"args": [rng.integers(0, 5, 400), rng.normal(size=400) * 1e4, 7, "exponential"], "note": "scores of 10 000"}
    n = 50_000
    yield {
        "args": [rng.integers(0, 5, n), rng.permutation(n) // 2 * 1.0, n, "exponential"],
        "note": "the largest, pairs of ties",
    }


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [rng.integers(0, 5, n), rng.permutation(n) / n, n, "exponential"]}
