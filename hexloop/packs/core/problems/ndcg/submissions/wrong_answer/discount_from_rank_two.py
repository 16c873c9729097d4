# Divides by log₂ of the rank from rank 2 on, as the first paper on the measure did.
import numpy as np


def ndcg(rel, score, k, gain):
    def dcg(relevance):
        top = relevance[:k].astype(float)
        gains = 2**top - 1 if gain == "exponential" else top
        return float((gains / np.maximum(np.log2(np.arange(1, len(top) + 1)), 1)).sum())

    ideal = dcg(np.sort(rel)[::-1])
    return dcg(rel[np.argsort(-score, kind="stable")]) / ideal if ideal > 0 else 0.0
