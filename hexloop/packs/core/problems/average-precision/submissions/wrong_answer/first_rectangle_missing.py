# Leaves out the rectangle from recall 0 to the first point.
import numpy as np


def ap(y, s):
    order = np.argsort(-s, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(s[order])), len(s) - 1)
    tp = np.cumsum(y[order])[ends]
    precision = tp / (ends + 1)
    recall = tp / max(tp[-1], 1)
    steps = np.diff(recall, prepend=recall[0])
    return float(steps @ precision), precision, recall
