# Sorts the argument itself.
import numpy as np


def ap(y, s):
    order = np.argsort(-s, kind="stable")
    s[:] = s[order]
    order = order.copy()
    labels, y = y[order], None
    ends = np.append(np.flatnonzero(np.diff(s)), len(s) - 1)
    tp = np.cumsum(labels)[ends]
    precision = tp / (ends + 1)
    recall = tp / max(tp[-1], 1)
    steps = np.diff(recall, prepend=0)
    return float(steps @ precision), precision, recall
