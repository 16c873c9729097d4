"""scikit-learn's ndcg_score on scores without ties, and the best of all orders as the ideal."""

import math
from itertools import permutations

import numpy as np
from sklearn.metrics import ndcg_score

DRAWS = 600


def draw(rng):
    n = rng.randint(1, 6)
    score = rng.choice([lambda: float(rng.randint(0, 2)), lambda: rng.gauss(0, 1)])
    rel = np.array([rng.choice([0, 0, 1, 2, 3]) for _ in range(n)], dtype=np.int64)
    gain = rng.choice(["linear", "exponential"])
    return {"args": [rel, np.array([score() for _ in range(n)]), rng.randint(1, 8), gain]}


def answer(case):
    rel, score, k, gain = case["args"]
    gains = [float(2**r - 1 if gain == "exponential" else r) for r in rel]
    ranked = sorted(range(len(gains)), key=lambda index: (-score[index], index))

    def dcg(order):
        return sum(gains[index] / math.log2(rank + 2) for rank, index in enumerate(order[:k]))

    ideal = max(dcg(order) for order in permutations(range(len(gains))))
    if ideal == 0:
        return 0.0
    if len(gains) > 1:
        place = np.empty(len(gains))
        place[ranked] = -np.arange(len(gains), dtype=float)
        assert abs(dcg(ranked) / ideal - ndcg_score([gains], [place], k=k, ignore_ties=True)) < 1e-12
    return dcg(ranked) / ideal
