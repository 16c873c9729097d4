"""scikit-learn's average_precision_score, and its curve counted threshold by threshold."""

import numpy as np
from sklearn.metrics import average_precision_score

DRAWS = 600


def draw(rng):
    n = rng.randint(1, 8)
    y = np.array([rng.randint(0, 1) for _ in range(n)], dtype=np.int64)
    score = rng.choice([lambda: float(rng.randint(-1, 2)), lambda: rng.gauss(0, 1)])
    return {"args": [y, np.array([score() for _ in range(n)])]}


def answer(case):
    y, s = (one.tolist() for one in case["args"])
    precision, recall = [], []
    for threshold in sorted(set(s), reverse=True):
        called = [label for label, score in zip(y, s, strict=True) if score >= threshold]
        precision.append(sum(called) / len(called))
        recall.append(sum(called) / sum(y) if sum(y) else 0.0)
    area = float(average_precision_score(y, s)) if any(y) else 0.0
    return [area, np.array(precision), np.array(recall)]
