# Draws each id once where it can.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    w = freq**0.75
    w[np.array(exclude, dtype=int)] = 0
    cumulative = np.cumsum(w)
    ids = np.searchsorted(cumulative, rng.random(n) * cumulative[-1], side="right")
    return np.array(list(dict.fromkeys(ids.tolist())))
