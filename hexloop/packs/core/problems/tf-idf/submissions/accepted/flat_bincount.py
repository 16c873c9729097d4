import numpy as np


def tfidf(docs):
    # All tokens in one array; a pair of row and column is one number, and bincount counts those.
    tokens = np.array([token for doc in docs for token in doc], dtype=str)
    row = np.repeat(np.arange(len(docs)), [len(doc) for doc in docs])
    vocabulary, column = np.unique(tokens, return_inverse=True)
    shape = (len(docs), len(vocabulary))
    tf = np.bincount(row * shape[1] + column, minlength=shape[0] * shape[1]).reshape(shape)
    idf = 1 - np.log1p(np.count_nonzero(tf, axis=0)) + np.log1p(len(docs))
    weights = tf * idf
    length = np.linalg.norm(weights, axis=1)
    return weights / np.where(length > 0, length, 1)[:, None]
