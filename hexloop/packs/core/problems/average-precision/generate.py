import numpy as np


def labels(rng, n, share=0.5):
    return (rng.random(n) < share).astype(np.int64)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n in (4, 7, 11):
        yield {"args": [labels(rng, n), rng.normal(size=n)], "note": "small and random"}
        yield {"args": [labels(rng, n), rng.integers(0, 3, n) / 2], "note": "small, many ties"}
    y = labels(rng, 300, 0.1)
    yield {"args": [y, rng.normal(size=300) + y], "note": "one in ten is positive"}
    yield {"args": [y, np.round(rng.normal(size=300) + y)], "note": "a few distinct scores"}
    yield {"args": [y, -(rng.normal(size=300) + 2 * y)], "note": "worse than chance"}
    yield {"args": [np.sort(y), np.arange(300) // 3 * 1.0], "note": "sorted, groups of three"}
    yield {"args": [np.sort(y)[::-1].copy(), np.arange(300) // 4 * 1.0], "note": "positives lowest, groups of four"}
    yield {"args": [y, rng.normal(size=300) * 10_000], "note": "logits of 10 000"}
    one = np.zeros(200, dtype=np.int64)
    one[123] = 1
    yield {"args": [one, rng.normal(size=200)], "note": "a single positive"}
    n = 100_000
    yield {"args": [labels(rng, n, 0.3), rng.permutation(n) // 2 / n], "note": "the largest, pairs of ties"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [np.arange(n) % 2, rng.permutation(n) / n]}
