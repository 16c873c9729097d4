# Compares a candidate with itself too.
import numpy as np


def mmr(rel, sim, lam, k):
    left = np.ones(len(rel), dtype=bool)
    nearest = sim.diagonal().copy()
    chosen = []
    for _ in range(min(k, len(rel))):
        penalty = nearest
        score = np.where(left, lam * rel - (1 - lam) * penalty, -np.inf)
        best = int(score.argmax())
        chosen.append(best)
        left[best] = False
        nearest = np.maximum(nearest, sim[best])
    return chosen
