# Counts all examples again at each threshold.
import numpy as np


def ap(y, s):
    precision, recall = [], []
    positives = max(int(y.sum()), 1)
    for t in np.unique(s)[::-1]:
        called = s >= t
        found = int(y[called].sum())
        precision.append(found / int(called.sum()))
        recall.append(found / positives)
    precision, recall = np.array(precision), np.array(recall)
    return float(np.diff(recall, prepend=0) @ precision), precision, recall
