# Rows add up to 1 in place of having the length 1.
import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    counts = np.array([[doc.count(token) for token in vocabulary] for doc in docs], dtype=float)
    df = (counts > 0).sum(axis=0)
    weights = counts * (np.log((1 + len(docs)) / (1 + df)) + 1)
    total = weights.sum(axis=1, keepdims=True)
    total[total == 0] = 1
    return weights / total
