# Measures each point against all centroids anew in each round, in Python.
import numpy as np


def kmeanspp_init(X, k, rng):
    rows = X.tolist()
    chosen = [rows[int(rng.random() * len(rows))]]
    while len(chosen) < k:
        w = [min(sum((a - b) ** 2 for a, b in zip(row, c)) for c in chosen) for row in rows]
        u, total, running = rng.random(), sum(w), 0.0
        at = int(u * len(rows))
        if total:
            for at, weight in enumerate(w):
                running += weight
                if running > u * total:
                    break
        chosen.append(rows[at])
    return np.array(chosen)
