import math

import numpy as np


def lambdas(s, rel, k):
    scores, relevance = s.tolist(), rel.tolist()
    n = len(scores)
    order = sorted(range(n), key=lambda i: (-scores[i], i))
    discount = [0.0] * n
    if k is not None:
        for place, i in enumerate(order[:k]):
            discount[i] = 1 / math.log2(place + 2)
        best = sorted(relevance, reverse=True)[:k]
        ideal = sum((2**r - 1) / math.log2(place + 2) for place, r in enumerate(best))
    answer = [0.0] * n
    for i in range(n):
        for j in range(n):
            if relevance[i] > relevance[j]:
                difference = scores[i] - scores[j]
                tail = math.exp(-abs(difference))
                share = (tail if difference > 0 else 1.0) / (1 + tail)
                if k is not None:
                    share *= abs((2 ** relevance[i] - 2 ** relevance[j]) * (discount[i] - discount[j])) / ideal
                answer[i] -= share
                answer[j] += share
    return np.array(answer)
