import numpy as np


def batch(rng, B, T, V, size=1.0, share=0.7):
    return [size * rng.normal(size=(B, T, V)), rng.integers(0, V, (B, T)), rng.random((B, T)) < share]


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, V in ((1, 3, 2), (2, 4, 3), (3, 2, 5), (4, 5, 4), (2, 7, 6)):
        yield {"args": batch(rng, B, T, V), "note": "small and random, gaps in the mask"}
    logits, ids, _ = batch(rng, 6, 12, 9)
    lengths = np.array([12, 1, 3, 7, 2, 0])[:, None]
    yield {"args": [logits, ids, np.arange(12) < lengths], "note": "padding on the right, lengths from 0 to 12"}
    yield {"args": [logits, ids, np.arange(12) >= 12 - lengths], "note": "padding on the left"}
    yield {"args": [logits, ids, np.arange(12) % 4 >= 2 + 0 * lengths], "note": "windows with a stride"}
    yield {"args": [logits * 100, ids, np.ones((6, 12), bool)], "note": "large losses"}
    logits = logits + rng.normal(size=(6, 12, 1)) * 3000
    yield {
        "args": [logits.clip(-1e4, 1e4), ids, np.ones((6, 12), bool)],
        "note": "every position on a level of its own",
    }
    logits = np.zeros((1, 50, 2))
    logits[0, 7, 0] = 1e4
    yield {"args": [logits, np.ones((1, 50), np.int64), np.ones((1, 50), bool)], "note": "one token costs 10 000"}
    yield {"args": batch(rng, 16, 25, 500), "note": "the largest"}


def grow(n, seed):
    yield {"args": batch(np.random.default_rng(seed), n // 32, 32, 16)}
