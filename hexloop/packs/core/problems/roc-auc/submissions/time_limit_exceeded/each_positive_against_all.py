# Compares each positive example with all negatives.
import numpy as np


def auc(y, s):
    negative = s[y == 0]
    positive = s[y == 1]
    if not len(negative) or not len(positive):
        return float("nan")
    total = 0.0
    for score in positive:
        total += np.count_nonzero(negative < score) + 0.5 * np.count_nonzero(negative == score)
    return total / (len(negative) * len(positive))
