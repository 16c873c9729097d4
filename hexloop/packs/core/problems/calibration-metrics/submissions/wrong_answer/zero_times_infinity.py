# Multiplies 0 by an infinite logarithm: nan at p = 1, y = 1.
import numpy as np


def calibration(p, y, bins):
    q = np.where(y == 1, p, 1 - p)
    log_loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
    brier = ((p - y) ** 2).mean()
    index = np.minimum((p * bins).astype(np.int64), bins - 1)
    ece = np.abs(np.bincount(index, weights=p - y)).sum() / len(p)
    return float(log_loss), float(brier), float(ece)
