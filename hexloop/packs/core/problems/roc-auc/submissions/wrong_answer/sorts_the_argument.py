# Sorts the scores in place, so the argument is changed.
import numpy as np


def auc(y, s):
    order = np.argsort(s)
    y = y[order]
    s.sort()
    negative = s[y == 0]
    positive = s[y == 1]
    if not len(negative) or not len(positive):
        return float("nan")
    wins = np.searchsorted(negative, positive, "left") + np.searchsorted(negative, positive, "right")
    return float(wins.sum() / 2 / len(negative) / len(positive))
