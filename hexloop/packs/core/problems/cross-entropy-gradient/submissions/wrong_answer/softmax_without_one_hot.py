# Forgets to subtract the one-hot vector.
import numpy as np


def ce(logits, y, ignore_index=-100):
    keep = y != ignore_index
    label = np.where(keep, y, 0)
    rows = np.arange(len(y))
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    m = max(int(keep.sum()), 1)
    loss = -(log_p[rows, label] * keep).sum() / m
    grad = np.exp(log_p)

    grad *= keep[:, None] / m
    return float(loss), grad
