"""scikit-learn's log_loss, brier_score_loss and calibration_curve."""

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss, log_loss

DRAWS = 500


def draw(rng):
    n, bins = rng.randint(1, 8), rng.randint(1, 6)
    value = rng.choice([rng.random, lambda: rng.choice([0.0, 1.0, rng.random()]), lambda: rng.randint(0, bins) / bins])
    p = np.array([value() for _ in range(n)])
    if bins & (bins - 1):
        bins = 1 << bins.bit_length()
    return {"args": [p, np.array([rng.randint(0, 1) for _ in range(n)], dtype=np.int64), bins]}


def answer(case):
    p, y, bins = case["args"]
    # calibration_curve closes its bins on the right, so it gets the numbers and labels turned round
    truth, mean = calibration_curve(1 - y, 1 - p, n_bins=bins)
    shares = [0] * bins
    for value in p.tolist():
        shares[min(b for b in range(bins) if value < (b + 1) / bins or b == bins - 1)] += 1
    filled = [count for count in reversed(shares) if count]
    ece = sum(count * abs(a - b) for count, a, b in zip(filled, truth, mean, strict=True)) / len(p)
    inner = (p > 0) & (p < 1)
    loss = log_loss(y[inner], p[inner], labels=[0, 1]) * inner.sum() if inner.any() else 0.0
    loss += sum(-np.log(1e-15) for a, b in zip(p, y, strict=True) if a == 1 - b)
    return [float(loss / len(p)), float(brier_score_loss(y, p, labels=[0, 1])), float(ece)]
