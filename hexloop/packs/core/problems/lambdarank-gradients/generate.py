import numpy as np


def query(rng, n, highest=3, size=1.0):
    return [np.clip(rng.normal(size=n) * size, -10_000, 10_000), rng.integers(0, highest + 1, n)]


def generate(seed):
    rng = np.random.default_rng(seed)
    for n, k in ((3, 2), (4, None), (5, 3), (6, 1), (7, 7), (9, 5)):
        yield {"args": [*query(rng, n), k], "note": "small and random"}
    yield {"args": [rng.integers(0, 3, 12) / 2, rng.integers(0, 4, 12), 5], "note": "twelve documents, many ties"}
    yield {"args": [rng.integers(0, 3, 40) / 2, rng.integers(0, 2, 40), 10], "note": "forty documents, many ties"}
    yield {"args": [*query(rng, 30, 10, 5000.0), 8], "note": "scores of thousands"}
    yield {"args": [*query(rng, 50, 1), 10], "note": "relevant or not"}
    one = np.zeros(60, dtype=np.int64)
    one[44] = 4
    yield {"args": [rng.normal(size=60), one, 20], "note": "one relevant document"}
    yield {"args": [*query(rng, 80), None], "note": "eighty documents, RankNet"}
    yield {"args": [*query(rng, 400, 4), None], "note": "the largest, RankNet"}
    yield {"args": [*query(rng, 400, 4), 400], "note": "the largest, no cut"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*query(rng, n), 10]}
