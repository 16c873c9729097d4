# Counts tokens that contain the word.
import math


def bm25(query, docs, k1, b):
    n = len(docs)
    mean = sum(map(len, docs)) / n
    scores = [0.0] * n
    for token in query:
        counts = [" ".join(doc).count(token) if token else doc.count(token) for doc in docs]
        df = sum(f > 0 for f in counts)
        idf = math.log(1 + (n - df + 0.5) / (df + 0.5))
        for i, f in enumerate(counts):
            if f:
                scores[i] += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * len(docs[i]) / mean))
    return scores
