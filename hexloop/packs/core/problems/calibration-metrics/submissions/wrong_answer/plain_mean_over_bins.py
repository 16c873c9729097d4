# Weights all bins that are not empty alike.
import numpy as np


def calibration(p, y, bins):
    q = np.where(y == 1, p, 1 - p)
    log_loss = -np.log(np.maximum(q, 1e-15)).mean()
    brier = ((p - y) ** 2).mean()
    index = np.minimum((p * bins).astype(np.int64), bins - 1)
    counts = np.bincount(index)
    ece = (np.abs(np.bincount(index, weights=p - y)) / np.maximum(counts, 1)).sum() / (counts > 0).sum()
    return float(log_loss), float(brier), float(ece)
