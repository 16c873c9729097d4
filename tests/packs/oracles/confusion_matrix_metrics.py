"""scikit-learn's precision_recall_fscore_support."""

import numpy as np
from sklearn.metrics import precision_recall_fscore_support

DRAWS = 600


def draw(rng):
    n = rng.randint(1, 9)
    labels = rng.choice([[0, 1], [0, 1, 2], [1, 4, 7, 9]])
    y, yhat = (np.array([rng.choice(labels) for _ in range(n)], dtype=np.int64) for _ in range(2))
    return {"args": [y, yhat, rng.choice(["macro", "micro", "weighted"]), rng.choice([0.5, 1.0, 2.0, 3.0])]}


def answer(case):
    y, yhat, average, beta = case["args"]
    values = precision_recall_fscore_support(y, yhat, beta=beta, average=average, zero_division=0)[:3]
    return [float(value) for value in values]
