# Does not ask whether there is a pair at all: ZeroDivisionError with one label.
import numpy as np


def auc(y, s):
    negative = np.sort(s[y == 0])
    positive = s[y == 1]
    wins = np.searchsorted(negative, positive, "left") + np.searchsorted(negative, positive, "right")
    return int(wins.sum()) / (2 * len(negative) * len(positive))
