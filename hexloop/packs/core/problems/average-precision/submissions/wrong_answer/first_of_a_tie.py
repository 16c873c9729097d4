# Takes the first position of each tie in place of the last.
import numpy as np


def ap(y, s):
    order = np.argsort(-s, kind="stable")
    ends = np.append(0, np.flatnonzero(np.diff(s[order])) + 1)
    tp = np.cumsum(y[order])[ends]
    precision = tp / (ends + 1)
    recall = tp / max(tp[-1], 1)
    steps = np.diff(recall, prepend=0)
    return float(steps @ precision), precision, recall
