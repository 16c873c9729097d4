# Compares ranks with None.
import numpy as np


def lambdas(s, rel, k):
    better = rel[:, None] > rel[None, :]
    rho = np.exp(-np.logaddexp(0, s[:, None] - s[None, :]))
    if True:
        rank = np.empty(len(s), dtype=int)
        rank[np.argsort(-s, kind="stable")] = np.arange(1, len(s) + 1)
        discount = np.where(rank <= k, 1 / np.log2(rank + 1), 0.0)
        gain = 2.0**rel - 1
        top = np.sort(gain)[::-1][:k]
        ideal = (top / np.log2(np.arange(2, len(top) + 2))).sum()
        if ideal == 0:
            return np.zeros(len(s))
        weight = np.abs((gain[:, None] - gain) * (discount[:, None] - discount)) / ideal
    pull = better * rho * weight
    return pull.sum(axis=0) - pull.sum(axis=1)
