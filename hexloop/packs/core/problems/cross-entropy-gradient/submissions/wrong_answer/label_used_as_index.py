# Uses a negative label as an index from the back, and counts it.
import numpy as np


def ce(logits, y, ignore_index=-100):
    keep = np.ones(len(y), dtype=bool)
    label = y % logits.shape[1]
    rows = np.arange(len(y))
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    m = max(int(keep.sum()), 1)
    loss = -(log_p[rows, label] * keep).sum() / m
    grad = np.exp(log_p)
    grad[rows, label] -= 1
    grad *= keep[:, None] / m
    return float(loss), grad
