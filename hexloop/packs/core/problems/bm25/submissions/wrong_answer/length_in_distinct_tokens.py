# Takes the number of distinct tokens for the length of a document.
import math
from collections import Counter


def bm25(query, docs, k1, b):
    n = len(docs)
    bags = [Counter(doc) for doc in docs]
    mean = sum(map(len, bags)) / n
    scores = [0.0] * n
    for token in query:
        df = sum(token in bag for bag in bags)
        idf = math.log(1 + (n - df + 0.5) / (df + 0.5))
        for i, bag in enumerate(bags):
            if f := bag[token]:
                scores[i] += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * len(bag) / mean))
    return scores
