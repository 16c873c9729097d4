# Document frequency as the number of occurrences in all documents.
import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    column = {token: place for place, token in enumerate(vocabulary)}
    counts = np.zeros((len(docs), len(vocabulary)))
    for row, doc in enumerate(docs):
        for token in doc:
            counts[row, column[token]] += 1
    df = counts.sum(axis=0)
    weights = counts * (np.log((1 + len(docs)) / (1 + df)) + 1)
    length = np.linalg.norm(weights, axis=1, keepdims=True)
    length[length == 0] = 1
    return weights / length
