import numpy as np


def network(rng, d, H, size=1.0):
    return {
        "W1": rng.normal(size=(4 * d, H)) * size / np.sqrt(4 * d),
        "b1": rng.normal(size=H) * 0.3,
        "alpha": rng.uniform(-0.2, 0.8, H),
        "W2": rng.normal(size=H) / np.sqrt(H),
        "b2": rng.normal(size=1),
    }


def users(rng, B, T, d, share=0.6, size=1.0):
    hist = np.clip(rng.normal(size=(B, T, d)) * size, -100, 100)
    target = np.clip(rng.normal(size=(B, d)) * size, -100, 100)
    return hist, target, rng.random((B, T)) < share


def generate(seed):
    rng = np.random.default_rng(seed)
    for B, T, d, H in ((1, 3, 2, 3), (2, 4, 3, 2), (3, 3, 3, 3), (4, 2, 1, 5), (2, 6, 4, 4)):
        yield {"args": [*users(rng, B, T, d), network(rng, d, H)], "note": "random"}
    yield {"args": [*users(rng, 4, 4, 4, 1.0), network(rng, 4, 4)], "note": "no padding; B, T, d and H are 4"}
    for leftover, words in ((np.nan, "nan"), (np.inf, "inf"), (-1e300, "-10³⁰⁰"), (50.0, "50")):
        hist, target, mask = users(rng, 3, 5, 2)
        mask[0] = False
        hist[~mask] = leftover
        yield {"args": [hist, target, mask, network(rng, 2, 3)], "note": f"padding holds {words}"}
    hist, target, mask = users(rng, 4, 7, 3)
    mask = np.arange(7) < np.array([7, 3, 1, 0])[:, None]
    hist[~mask] = rng.choice([np.nan, np.inf, -np.inf, 0.0, 1e308], hist[~mask].shape)
    yield {"args": [hist, target, mask, network(rng, 3, 4)], "note": "7, 3, 1 and 0 real steps, all sorts of leftovers"}
    yield {"args": [*users(rng, 3, 4, 3, 0.7, 30.0), network(rng, 3, 4, 5.0)], "note": "large weights"}
    hist, target, mask = users(rng, 256, 80, 8)
    hist[~mask] = np.nan
    yield {"args": [hist, target, mask, network(rng, 8, 16)], "note": "the largest"}


def grow(n, seed):
    rng = np.random.default_rng(seed)
    yield {"args": [*users(rng, 1, n, 8), network(rng, 8, 8)]}
