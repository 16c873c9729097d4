# Draws the curve with a hundred thresholds between the lowest and the highest score.
import numpy as np


def auc(y, s):
    positive, negative = s[y == 1], s[y == 0]
    if not len(positive) or not len(negative):
        return np.nan
    threshold = np.linspace(s.max(), s.min(), 100)[:, None]
    true = np.r_[0, (positive >= threshold).mean(axis=1)]
    false = np.r_[0, (negative >= threshold).mean(axis=1)]
    return ((true[1:] + true[:-1]) * np.diff(false)).sum() / 2
