import numpy as np


def calibration(p, y, bins):
    q = np.abs(p - (1 - y))
    log_loss = -np.log(np.clip(q, 1e-15, None)).sum() / len(p)
    brier = np.dot(1 - q, 1 - q) / len(p)
    order = np.argsort(p)
    p, y = p[order], y[order]
    borders = np.searchsorted(p, np.arange(1, bins) / bins)
    starts = np.unique(np.concatenate([[0], borders]))
    starts = starts[starts < len(p)]
    counts = np.diff(starts, append=len(p))
    gaps = np.add.reduceat(p, starts) / counts - np.add.reduceat(y, starts) / counts
    return float(log_loss), float(brier), float(np.average(np.abs(gaps), weights=counts))
