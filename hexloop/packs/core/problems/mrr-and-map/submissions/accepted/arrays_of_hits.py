import numpy as np


def mrr_and_map(ranked, relevant, k):
    first, average = [], []
    for documents, wanted in zip(ranked, relevant):
        ranks = np.flatnonzero(np.isin(documents, wanted)) + 1
        first.append(1 / ranks[0] if len(ranks) else 0.0)
        inside = ranks[ranks <= k]
        total = (np.arange(1, len(inside) + 1) / inside).sum()
        average.append(total / max(min(k, len(wanted)), 1))
    return float(np.mean(first)), float(np.mean(average))
