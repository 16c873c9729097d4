# With k1 = 0 an absent word is 0 / 0.
import math
from collections import Counter


def bm25(query, docs, k1, b):
    n = len(docs)
    mean = max(sum(map(len, docs)) / n, 1e-12)
    bags = [Counter(doc) for doc in docs]
    df = {token: sum(token in bag for bag in bags) for token in query}
    scores = []
    for doc, bag in zip(docs, bags):
        norm = k1 * (1 - b + b * len(doc) / mean)
        score = 0.0
        for token in query:
            idf = math.log(1 + (n - df[token] + 0.5) / (df[token] + 0.5))
            score += idf * bag[token] * (k1 + 1) / (bag[token] + norm)
        scores.append(score)
    return scores
