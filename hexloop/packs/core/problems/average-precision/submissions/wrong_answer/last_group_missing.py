# Forgets the last group of equal scores.
import numpy as np


def ap(y, s):
    order = np.argsort(-s, kind="stable")
    ends = np.flatnonzero(np.diff(s[order]))
    tp = np.cumsum(y[order])[ends]
    precision = tp / (ends + 1)
    recall = tp / max(y.sum(), 1)
    steps = np.diff(recall, prepend=0)
    return float(steps @ precision), precision, recall
