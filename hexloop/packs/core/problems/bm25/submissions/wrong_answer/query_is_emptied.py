# Takes the query's tokens off its list, so the argument is changed.
import math
from collections import Counter


def bm25(query, docs, k1, b):
    n = len(docs)
    mean = sum(map(len, docs)) / n
    bags = [Counter(doc) for doc in docs]
    scores = [0.0] * n
    while query:
        token = query.pop()
        df = sum(token in bag for bag in bags)
        idf = math.log(1 + (n - df + 0.5) / (df + 0.5))
        for i, bag in enumerate(bags):
            if f := bag[token]:
                scores[i] += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * len(docs[i]) / mean))
    return scores
