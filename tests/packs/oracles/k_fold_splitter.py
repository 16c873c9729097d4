"""scikit-learn's KFold over the places of the order."""

import numpy as np
from sklearn.model_selection import KFold

DRAWS = 500


def draw(rng):
    n = rng.randint(2, 14)
    return {"args": [n, rng.randint(2, n), rng.random() < 0.6, rng.randrange(10**6)]}


def answer(case):
    n, k, shuffle, seed = case["args"]
    order = list(range(n))
    if shuffle:
        order = np.random.default_rng(seed).permutation(n).tolist()
    return [
        (np.array(sorted(order[i] for i in train)), np.array(sorted(order[i] for i in test)))
        for train, test in KFold(k).split(np.zeros((n, 1)))
    ]
