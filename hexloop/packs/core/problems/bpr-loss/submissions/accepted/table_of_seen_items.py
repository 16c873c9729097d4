import math

import numpy as np


def bpr_epoch(P, Q, pairs, lr, reg, rng):
    # The draws do not depend on the vectors, so they can all be made first. One array holds users and items.
    users, items = len(P), len(Q)
    seen = np.zeros((users, items), dtype=bool)
    for u, i in pairs:
        seen[u, i] = True
    negatives = []
    for u, _ in pairs:
        j = rng.integers(items)
        while seen[u, j]:
            j = rng.integers(items)
        negatives.append(int(j))
    theta = np.concatenate([P, Q])
    losses = []
    for (u, i), j in zip(pairs, negatives):
        rows = theta[[u, users + i, users + j]]
        x = float(rows[0] @ rows[1] - rows[0] @ rows[2])
        tail = math.exp(-abs(x))
        losses.append(max(-x, 0.0) + math.log1p(tail))
        g = (tail if x > 0 else 1.0) / (1 + tail)
        ascent = np.stack([rows[1] - rows[2], rows[0], -rows[0]])
        theta[[u, users + i, users + j]] = (1 - lr * reg) * rows + lr * g * ascent
    return theta[:users], theta[users:], float(np.mean(losses))
