import numpy as np


def auc(y, s):
    negative = np.sort(s[y == 0])
    positive = s[y == 1]
    if not len(negative) or not len(positive):
        return float("nan")
    below = np.searchsorted(negative, positive, side="left")
    not_above = np.searchsorted(negative, positive, side="right")
    return float((below + not_above).sum() / (2 * len(negative) * len(positive)))
