# Does not count empty documents in n.
import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    counts = np.array([[doc.count(token) for token in vocabulary] for doc in docs], dtype=float)
    n = sum(1 for doc in docs if doc)
    df = (counts > 0).sum(axis=0)
    weights = counts * (np.log((1 + n) / (1 + df)) + 1)
    length = np.linalg.norm(weights, axis=1, keepdims=True)
    length[length == 0] = 1
    return weights / length
