# Goes through the weights from the start for each draw.
import numpy as np


def neg_sample(freq, n, rng, exclude):
    w = freq**0.75
    w[np.array(exclude, dtype=int)] = 0
    weights, total = w.tolist(), float(w.sum())
    ids = []
    for u in rng.random(n).tolist():
        left = u * total
        for item, weight in enumerate(weights):
            left -= weight
            if left < 0:
                break
        ids.append(item)
    return np.array(ids)
