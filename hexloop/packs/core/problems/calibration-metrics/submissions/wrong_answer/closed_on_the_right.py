# Puts a p on a border into the bin below.
import numpy as np


def calibration(p, y, bins):
    q = np.where(y == 1, p, 1 - p)
    log_loss = -np.log(np.maximum(q, 1e-15)).mean()
    brier = ((p - y) ** 2).mean()
    index = np.maximum(np.ceil(p * bins).astype(np.int64) - 1, 0)
    ece = np.abs(np.bincount(index, weights=p - y)).sum() / len(p)
    return float(log_loss), float(brier), float(ece)
