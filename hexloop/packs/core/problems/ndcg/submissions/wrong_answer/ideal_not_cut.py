# Does not cut the ideal order at k.
import numpy as np


def ndcg(rel, score, k, gain):
    def dcg(relevance):
        top = relevance[:k].astype(float)
        gains = 2**top - 1 if gain == "exponential" else top
        return float((gains / np.log2(np.arange(2, len(top) + 2))).sum())

    best = np.sort(rel)[::-1].astype(float)
    best = 2**best - 1 if gain == "exponential" else best
    ideal = float((best / np.log2(np.arange(2, len(best) + 2))).sum())
    return dcg(rel[np.argsort(-score, kind="stable")]) / ideal if ideal > 0 else 0.0
