# Takes the absolute difference of each example, so nothing evens out within a bin.
import numpy as np


def calibration(p, y, bins):
    q = np.where(y == 1, p, 1 - p)
    log_loss = -np.log(np.maximum(q, 1e-15)).mean()
    brier = ((p - y) ** 2).mean()
    index = np.minimum((p * bins).astype(np.int64), bins - 1)
    ece = np.abs(p - y).sum() / len(p)
    return float(log_loss), float(brier), float(ece)
