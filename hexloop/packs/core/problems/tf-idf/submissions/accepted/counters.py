import math
from collections import Counter

import numpy as np


def tfidf(docs):
    bags = [Counter(doc) for doc in docs]
    df = Counter(token for bag in bags for token in bag)
    column = {token: place for place, token in enumerate(sorted(df))}
    idf = {token: math.log((1 + len(docs)) / (1 + df[token])) + 1 for token in df}
    answer = np.zeros((len(docs), len(df)))
    for vector, bag in zip(answer, bags):
        weights = {token: count * idf[token] for token, count in bag.items()}
        length = math.hypot(*weights.values())
        for token, weight in weights.items():
            vector[column[token]] = weight / length
    return answer
