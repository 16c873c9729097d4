# A pair with equal scores counts 0.
import numpy as np


def auc(y, s):
    negative = np.sort(s[y == 0])
    positive = s[y == 1]
    if not len(negative) or not len(positive):
        return float("nan")
    return float(np.searchsorted(negative, positive, side="left").sum() / (len(negative) * len(positive)))
