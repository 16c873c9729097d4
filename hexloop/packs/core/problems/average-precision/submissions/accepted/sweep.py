from itertools import groupby

import numpy as np


def ap(y, s):
    pairs = sorted(zip(s.tolist(), y.tolist()), reverse=True)
    positives = max(int(y.sum()), 1)
    seen = found = 0
    area, precision, recall = 0.0, [], []
    for _, tied in groupby(pairs, key=lambda pair: pair[0]):
        labels = [label for _, label in tied]
        seen += len(labels)
        found += sum(labels)
        precision.append(found / seen)
        recall.append(found / positives)
        area += sum(labels) / positives * precision[-1]
    return area, np.array(precision), np.array(recall)
