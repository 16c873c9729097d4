# The idf without smoothing, ln(n / df) + 1.
import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    counts = np.array([[doc.count(token) for token in vocabulary] for doc in docs], dtype=float)
    df = (counts > 0).sum(axis=0)
    weights = counts * (np.log(len(docs) / df) + 1)
    length = np.linalg.norm(weights, axis=1, keepdims=True)
    length[length == 0] = 1
    return weights / length
