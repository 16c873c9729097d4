# Counts the document frequency again for each pair of document and query token.
import math


def bm25(query, docs, k1, b):
    n = len(docs)
    mean = sum(len(doc) for doc in docs) / n
    scores = []
    for doc in docs:
        score = 0.0
        for token in query:
            df = sum(token in other for other in docs)
            idf = math.log(1 + (n - df + 0.5) / (df + 0.5))
            f = doc.count(token)
            if f:
                score += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * len(doc) / mean))
        scores.append(score)
    return scores
