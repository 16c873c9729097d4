import math
from collections import Counter


def bm25(query: list[str], docs: list[list[str]], k1: float, b: float) -> list[float]:
    n = len(docs)
    mean = sum(map(len, docs)) / n
    bags = [Counter(doc) for doc in docs]
    df = {token: sum(token in bag for bag in bags) for token in query}
    idf = {token: math.log(1 + (n - df[token] + 0.5) / (df[token] + 0.5)) for token in query}
    scores = []
    for doc, bag in zip(docs, bags):
        score = 0.0
        for token in query:
            f = bag[token]
            if f:
                score += idf[token] * f * (k1 + 1) / (f + k1 * (1 - b + b * len(doc) / mean))
        scores.append(score)
    return scores
