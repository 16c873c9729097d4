import math
from collections import Counter, defaultdict


class Index:
    def __init__(self, docs):
        self.postings = defaultdict(dict)
        self.lengths = [len(doc) for doc in docs]
        for number, doc in enumerate(docs):
            for token in doc:
                postings = self.postings[token]
                postings[number] = postings.get(number, 0) + 1

    def search(self, query, k1, b):
        n = len(self.lengths)
        scores = [0.0] * n
        total = sum(self.lengths)
        for token, times in Counter(query).items():
            postings = self.postings.get(token, {})
            # 1 + (n - df + 0.5) / (df + 0.5) on one fraction
            weight = times * (k1 + 1) * math.log((n + 1) / (len(postings) + 0.5))
            for number, f in postings.items():
                relative = n * self.lengths[number] / total
                scores[number] += weight / (1 + k1 * (1 + b * (relative - 1)) / f)
        return scores


def bm25(query, docs, k1, b):
    return Index(docs).search(query, k1, b)
