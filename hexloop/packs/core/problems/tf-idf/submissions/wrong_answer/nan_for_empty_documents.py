# Divides an empty document's zeros by its length of zero.
import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    counts = np.array([[doc.count(token) for token in vocabulary] for doc in docs], dtype=float)
    df = (counts > 0).sum(axis=0)
    weights = counts * (np.log((1 + len(docs)) / (1 + df)) + 1)
    return weights / np.linalg.norm(weights, axis=1, keepdims=True)
