# Throws positives away after drawing, so fewer than n ids come back.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    w = freq**0.75
    cumulative = np.cumsum(w)
    ids = np.searchsorted(cumulative, rng.random(n) * cumulative[-1], side="right")
    return ids[~np.isin(ids, exclude)]
