"""The formula on scikit-learn's count matrix, a fraction for each pair."""

import math
from fractions import Fraction

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

DRAWS = 600


def draw(rng):
    words = rng.choice([["a", "b"], ["a", "b", "c", "A"]])
    docs = [[rng.choice(words) for _ in range(rng.choice([0, 1, 2, 5]))] for _ in range(rng.randint(1, 5))]
    query = [rng.choice([*words, "z"]) for _ in range(rng.randint(0, 4))]
    k1 = rng.choice([0.0, 1.2, round(rng.uniform(0, 3), 2)])
    return {"args": [query, docs, k1, rng.choice([0.0, 0.75, 1.0])]}


def answer(case):
    query, docs, k1, b = case["args"]
    columns = sorted({*query, "z"})
    vectorizer = CountVectorizer(analyzer=lambda doc: doc, vocabulary=columns)
    counts = vectorizer.transform(docs).toarray()
    df = np.count_nonzero(counts, axis=0)
    lengths = [len(doc) for doc in docs]
    n, total = len(docs), sum(lengths)

    def part(row, token):
        column = columns.index(token)
        f, seen = int(counts[row, column]), int(df[column])
        if f == 0:
            return 0.0
        relative = Fraction(lengths[row] * n, total)
        saturated = f * (Fraction(k1) + 1) / (f + Fraction(k1) * (1 - Fraction(b) + Fraction(b) * relative))
        return math.log(Fraction(n + 1) / (seen + Fraction(1, 2))) * float(saturated)

    return [math.fsum(part(row, token) for token in query) for row in range(n)]
