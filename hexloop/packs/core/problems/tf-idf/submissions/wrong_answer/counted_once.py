# Takes 1 for a token that occurs, however often it does.
import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    present = np.array([[token in doc for token in vocabulary] for doc in docs], dtype=float)
    weights = present * (np.log((1 + len(docs)) / (1 + present.sum(axis=0))) + 1)
    length = np.linalg.norm(weights, axis=1, keepdims=True)
    length[length == 0] = 1
    return weights / length
