import numpy as np


def labels(rng, n, share=0.5):
    return (rng.random(n) < share).astype(np.int64)


def generate(seed):
    rng = np.random.default_rng(seed)
    for n in (4, 6, 9):
        yield {"args": [labels(rng, n), rng.normal(size=n)], "note": "small and random"}
        yield {"args": [labels(rng, n), rng.integers(0, 3, n) / 2], "note": "small, many ties"}
    y = labels(rng, 500, 0.1)
    yield {"args": [y, rng.normal(size=500) + y], "note": "one in ten is positive"}
    yield {"args": [y, np.round(rng.normal(size=500) + y)], "note": "a few distinct scores"}
    yield {"args": [y, -(rng.normal(size=500) + 2 * y)], "note": "worse than chance"}
    yield {"args": [np.sort(y), np.zeros(500)], "note": "a constant score, negatives first"}
    yield {"args": [np.sort(y)[::-1].copy(), np.zeros(500)], "note": "a constant score, positives first"}
    yield {"args": [np.sort(y), np.arange(500) // 3 * 1.0], "note": "sorted, groups of three"}
    yield {"args": [y, rng.choice([-1e308, -1e-308, 0.0, 5e-324, 1e308], 500)], "note": "huge and tiny scores"}
    yield {"args": [y, 0.5 + np.spacing(0.5) * rng.integers(0, 40, 500)], "note": "differences in the last digits"}
    yield {"args": [y, rng.normal(size=500) * 10_000], "note": "logits of 10 000"}
    one = np.zeros(300, dtype=np.int64)
    one[123] = 1
    yield {"args": [one, rng.normal(size=300)], "note": "a single positive"}
    yield {"args": [1 - one, rng.integers(0, 4, 300) * 1.0], "note": "a single negative, ties"}
    n = 200_000
    yield {"args": [np.arange(n) % 2, rng.normal(size=n)], "note": "the largest, as many pairs as can be"}
    y = labels(rng, 5000, 0.5)
    yield {"args": [y, rng.integers(0, 1000, 5000) / 1000 + y / 4], "note": "five for each distinct score"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [np.arange(n) % 2, rng.permutation(n) / n]}
