# Subtracts the similarity without its weight.
import numpy as np


def mmr(rel, sim, lam, k):
    left = np.ones(len(rel), dtype=bool)
    nearest = np.full(len(rel), -np.inf)
    chosen = []
    for _ in range(min(k, len(rel))):
        penalty = nearest if chosen else 0.0
        score = np.where(left, lam * rel - penalty, -np.inf)
        best = int(score.argmax())
        chosen.append(best)
        left[best] = False
        nearest = np.maximum(nearest, sim[best])
    return chosen
