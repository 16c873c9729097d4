# Does not take chosen items out.
import numpy as np


def mmr(rel, sim, lam, k):
    left = np.ones(len(rel), dtype=bool)
    nearest = np.full(len(rel), -np.inf)
    chosen = []
    for _ in range(min(k, len(rel))):
        penalty = nearest if chosen else 0.0
        score = np.where(left, lam * rel - (1 - lam) * penalty, -np.inf)
        best = int(score.argmax())
        chosen.append(best)
        nearest = np.maximum(nearest, sim[best])
    return chosen
