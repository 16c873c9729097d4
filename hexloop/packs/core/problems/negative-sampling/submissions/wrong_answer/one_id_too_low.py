# Returns the id before the interval that is hit.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    w = freq**0.75
    w[np.array(exclude, dtype=int)] = 0
    cumulative = np.cumsum(w)
    return np.searchsorted(cumulative, rng.random(n) * cumulative[-1], side="right") - 1
