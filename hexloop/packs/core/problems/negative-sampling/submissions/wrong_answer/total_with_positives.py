# Scales by the sum that still holds the positives.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    w = freq**0.75
    total = w.sum()
    w[np.array(exclude, dtype=int)] = 0
    cumulative = np.cumsum(w)
    return np.searchsorted(cumulative, rng.random(n) * total, side="right").clip(max=len(w) - 1)
