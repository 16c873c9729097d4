# Searches the document for every word of the vocabulary, and all documents for each word found.
import math

import numpy as np


def tfidf(docs):
    vocabulary = sorted({token for doc in docs for token in doc})
    answer = np.zeros((len(docs), len(vocabulary)))
    for row, doc in enumerate(docs):
        for place, token in enumerate(vocabulary):
            tf = doc.count(token)
            df = sum(token in other for other in docs) if tf else 0
            answer[row, place] = tf * (math.log((1 + len(docs)) / (1 + df)) + 1)
        length = np.linalg.norm(answer[row])
        if length > 0:
            answer[row] /= length
    return answer
