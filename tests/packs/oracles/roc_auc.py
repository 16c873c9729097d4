"""scikit-learn's roc_auc_score, and all pairs counted one by one."""

import numpy as np
from sklearn.metrics import roc_auc_score

DRAWS = 1000


def draw(rng):
    n = rng.randint(1, 9)
    y = np.array([rng.randint(0, 1) for _ in range(n)], dtype=np.int64)
    kinds = (lambda: float(rng.randint(-1, 2)), lambda: rng.gauss(0, 1), lambda: rng.choice([0.0, -0.0, 1e300, 5e-324]))
    score = rng.choice(kinds)
    return {"args": [y, np.array([score() for _ in range(n)])]}


def answer(case):
    y, s = case["args"]
    ones, zeros = s[y == 1], s[y == 0]
    if not len(ones) or not len(zeros):
        return float("nan")
    counted = sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / len(ones) / len(zeros)
    assert abs(counted - roc_auc_score(y, s)) < 1e-12
    return float(counted)
