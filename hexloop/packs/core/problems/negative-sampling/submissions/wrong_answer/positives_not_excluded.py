# Forgets the positive ids.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    w = freq**0.75
    cumulative = np.cumsum(w)
    return np.searchsorted(cumulative, rng.random(n) * cumulative[-1], side="right")
