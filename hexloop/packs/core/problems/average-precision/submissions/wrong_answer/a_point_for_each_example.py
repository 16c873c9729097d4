# Makes a point of every example, also within a tie.
import numpy as np


def ap(y, s):
    order = np.argsort(-s, kind="stable")
    ends = np.arange(len(s))
    tp = np.cumsum(y[order])[ends]
    precision = tp / (ends + 1)
    recall = tp / max(tp[-1], 1)
    steps = np.diff(recall, prepend=0)
    return float(steps @ precision), precision, recall
