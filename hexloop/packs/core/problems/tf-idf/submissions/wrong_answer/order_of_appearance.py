# Columns in the order in which tokens are met.
import numpy as np


def tfidf(docs):
    column = {}
    for doc in docs:
        for token in doc:
            column.setdefault(token, len(column))
    counts = np.zeros((len(docs), len(column)))
    for row, doc in enumerate(docs):
        for token in doc:
            counts[row, column[token]] += 1
    df = (counts > 0).sum(axis=0)
    weights = counts * (np.log((1 + len(docs)) / (1 + df)) + 1)
    length = np.linalg.norm(weights, axis=1, keepdims=True)
    length[length == 0] = 1
    return weights / length
