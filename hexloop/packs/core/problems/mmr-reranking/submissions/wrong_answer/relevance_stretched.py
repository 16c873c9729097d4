# Stretches relevance to the range from 0 to 1 first.
import numpy as np


def mmr(rel, sim, lam, k):
    rel = (rel - rel.min()) / (np.ptp(rel) or 1)
    left = np.ones(len(rel), dtype=bool)
    nearest = np.full(len(rel), -np.inf)
    chosen = []
    for _ in range(min(k, len(rel))):
        penalty = nearest if chosen else 0.0
        score = np.where(left, lam * rel - (1 - lam) * penalty, -np.inf)
        best = int(score.argmax())
        chosen.append(best)
        left[best] = False
        nearest = np.maximum(nearest, sim[best])
    return chosen
