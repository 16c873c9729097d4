import numpy as np


def ndcg(rel, score, k, gain):
    # The base of the logarithm cancels, and gains can be sorted in place of relevances.
    gains = {"linear": rel, "exponential": np.exp2(rel) - 1}[gain]
    discount = np.zeros(len(rel))
    discount[:k] = 1 / np.log(np.arange(len(rel))[:k] + 2)
    order = np.lexsort((np.arange(len(rel)), -score))
    best = -np.sort(-gains) @ discount
    if best == 0:
        return 0.0
    return float(gains[order] @ discount / best)
