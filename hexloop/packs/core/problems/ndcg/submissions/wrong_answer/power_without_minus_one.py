# Takes 2^r as the exponential gain, so irrelevant documents gain 1.
import numpy as np


def ndcg(rel, score, k, gain):
    def dcg(relevance):
        top = relevance[:k].astype(float)
        gains = 2**top if gain == "exponential" else top
        return float((gains / np.log2(np.arange(2, len(top) + 2))).sum())

    ideal = dcg(np.sort(rel)[::-1])
    return dcg(rel[np.argsort(-score, kind="stable")]) / ideal if ideal > 0 else 0.0
