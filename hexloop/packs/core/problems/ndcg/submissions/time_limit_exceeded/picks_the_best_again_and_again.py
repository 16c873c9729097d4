# Looks through all documents for each rank.
import numpy as np


def ndcg(rel, score, k, gain):
    def dcg(keys):
        keys, total = list(keys), 0.0
        for rank in range(1, min(k, len(rel)) + 1):
            best = keys.index(max(keys))
            gained = 2.0 ** rel[best] - 1 if gain == "exponential" else float(rel[best])
            total += gained / np.log2(rank + 1)
            keys[best] = -np.inf
        return total

    ideal = dcg(rel)
    return dcg(score) / ideal if ideal else 0.0
