# Sets the frequencies of the caller to 0.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    freq[np.array(exclude, dtype=int)] = 0
    w = freq**0.75
    cumulative = np.cumsum(w)
    return np.searchsorted(cumulative, rng.random(n) * cumulative[-1], side="right")
