import numpy as np


def ap(y, s):
    scores, group = np.unique(s, return_inverse=True)
    everything = np.bincount(group)[::-1].cumsum()
    found = np.bincount(group, weights=y)[::-1].cumsum()
    positives = y.sum()
    if positives == 0:
        return 0.0, np.zeros(len(scores)), np.zeros(len(scores))
    precision, recall = found / everything, found / positives
    area = recall[0] * precision[0] + ((recall[1:] - recall[:-1]) * precision[1:]).sum()
    return float(area), precision, recall
