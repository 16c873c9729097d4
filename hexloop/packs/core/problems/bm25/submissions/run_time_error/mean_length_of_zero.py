# Divides by the mean length before looking whether the word occurs.
import math
from collections import Counter


def bm25(query, docs, k1, b):
    n = len(docs)
    mean = sum(map(len, docs)) / n
    bags = [Counter(doc) for doc in docs]
    scores = []
    for doc, bag in zip(docs, bags):
        norm = k1 * (1 - b + b * len(doc) / mean)
        score = 0.0
        for token in query:
            df = sum(token in other for other in bags)
            score += math.log(1 + (n - df + 0.5) / (df + 0.5)) * bag[token] * (k1 + 1) / (bag[token] + norm)
        scores.append(score)
    return scores
