import numpy as np


def mmr(rel: np.ndarray, sim: np.ndarray, lam: float, k: int) -> list[int]:
    left = np.ones(len(rel), dtype=bool)
    nearest = np.zeros(len(rel))
    chosen = []
    for _ in range(min(k, len(rel))):
        score = np.where(left, lam * rel - (1 - lam) * nearest, -np.inf)
        best = int(score.argmax())
        nearest = np.maximum(nearest, sim[best]) if chosen else sim[best]
        left[best] = False
        chosen.append(best)
    return chosen
