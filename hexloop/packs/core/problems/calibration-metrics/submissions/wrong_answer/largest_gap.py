# Returns the largest gap of a bin, another measure.
import numpy as np


def calibration(p, y, bins):
    q = np.where(y == 1, p, 1 - p)
    log_loss = -np.log(np.maximum(q, 1e-15)).mean()
    brier = ((p - y) ** 2).mean()
    index = np.minimum((p * bins).astype(np.int64), bins - 1)
    ece = (np.abs(np.bincount(index, weights=p - y)) / np.maximum(np.bincount(index), 1)).max()
    return float(log_loss), float(brier), float(ece)
