# Goes on to k when no item is left.
import numpy as np


def mmr(rel, sim, lam, k):
    left = np.ones(len(rel), dtype=bool)
    nearest = np.full(len(rel), -np.inf)
    chosen = []
    for _ in range(k):
        penalty = nearest if chosen else 0.0
        score = np.where(left, lam * rel - (1 - lam) * penalty, -np.inf)
        best = int(np.flatnonzero(left & (score == score[left].max()))[0])
        chosen.append(best)
        left[best] = False
        nearest = np.maximum(nearest, sim[best])
    return chosen
