import numpy as np


def tfidf(docs: list[list[str]]) -> np.ndarray:
    vocabulary = sorted({token for doc in docs for token in doc})
    column = {token: place for place, token in enumerate(vocabulary)}
    counts = np.zeros((len(docs), len(vocabulary)))
    for row, doc in enumerate(docs):
        for token in doc:
            counts[row, column[token]] += 1
    df = (counts > 0).sum(axis=0)
    weights = counts * (np.log((1 + len(docs)) / (1 + df)) + 1)
    length = np.sqrt((weights**2).sum(axis=1, keepdims=True))
    length[length == 0] = 1
    return weights / length
