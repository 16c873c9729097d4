# Reverses an ascending sort: equal scores come out with the larger index first.
import numpy as np


def ndcg(rel, score, k, gain):
    def dcg(relevance):
        top = relevance[:k].astype(float)
        gains = 2**top - 1 if gain == "exponential" else top
        return float((gains / np.log2(np.arange(2, len(top) + 2))).sum())

    ideal = dcg(np.sort(rel)[::-1])
    return dcg(rel[np.argsort(score, kind="stable")[::-1]]) / ideal if ideal > 0 else 0.0
