import numpy as np


def log(rng, n, K, D, twice=False):
    """Sessions with random documents, clicked as the model says."""
    theta = 1 / np.arange(1, K + 1) ** rng.uniform(0.5, 1.5)
    gamma = rng.uniform(0.05, 0.9, D)
    docs = rng.integers(0, D, (n, K)) if twice or D < K else np.array([rng.permutation(D)[:K] for _ in range(n)])
    clicks = (rng.random((n, K)) < theta * gamma[docs]).astype(np.int64)
    return [docs, clicks]


def starts(rng, K, D):
    return [rng.uniform(0.2, 1, K), rng.uniform(0.1, 0.9, D)]


def planted():
    """Every document a hundred times at every position, clicked exactly as often as the model says."""
    theta, gamma = (1.0, 0.5, 0.25), (0.8, 0.4, 0.6)
    docs = np.array([[(k + turn) % 3 for k in range(3)] for turn in range(3) for _ in range(100)])
    clicks = np.array(
        [
            [int(number < round(100 * theta[k] * gamma[(k + turn) % 3])) for k in range(3)]
            for turn in range(3)
            for number in range(100)
        ]
    )
    return [docs, clicks]


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, K, D, iters in ((3, 2, 3, 1), (6, 3, 4, 2), (10, 4, 4, 5), (20, 5, 3, 7)):
        clip = float(rng.uniform(0.05, 0.6))
        yield {"args": [*log(rng, n, K, D), *starts(rng, K, D), iters, clip], "note": "small and random"}
    yield {
        "args": [*planted(), np.full(3, 0.9), np.full(3, 0.5), 50, 0.1],
        "note": "finds θ = 1, 0.5, 0.25 and γ = 0.8, 0.4, 0.6",
    }
    yield {
        "args": [*planted(), np.full(3, 0.9), np.full(3, 0.5), 8, 0.5],
        "note": "the same, stopped early and clipped",
    }
    yield {"args": [*log(rng, 50, 4, 6, True), *starts(rng, 4, 9), 20, 0.05], "note": "three documents are never shown"}
    docs, clicks = log(rng, 30, 5, 5)
    yield {
        "args": [np.sort(docs, axis=1), clicks, *starts(rng, 5, 5), 10, 0.1],
        "note": "a fixed order: each document has its position",
    }
    yield {"args": [*log(rng, 300, 1, 20), *starts(rng, 1, 20), 15, 0.3], "note": "one position"}
    yield {"args": [*log(rng, 500, 10, 100), *starts(rng, 10, 100), 6, 0.2], "note": "five hundred sessions"}
    yield {"args": [*log(rng, 5000, 10, 500, True), *starts(rng, 10, 500), 40, 0.1], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*log(rng, n, 4, 40, True), *starts(rng, 4, 40), 3, 0.1]}
