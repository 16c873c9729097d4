# math.exp raises OverflowError for a difference of 20 000.
import math

import numpy as np


def lambdas(s, rel, k):
    n = len(s)
    order = sorted(range(n), key=lambda i: (-s[i], i))
    discount, ideal = [0.0] * n, 1.0
    if k is not None:
        for place, i in enumerate(order[:k]):
            discount[i] = 1 / math.log2(place + 2)
        ideal = sum((2.0**r - 1) / math.log2(place + 2) for place, r in enumerate(sorted(rel, reverse=True)[:k]))
    answer = np.zeros(n)
    for i in range(n):
        for j in range(n):
            if rel[i] > rel[j]:
                share = 1 / (1 + math.exp(s[i] - s[j]))
                if k is not None:
                    share *= abs((2.0 ** rel[i] - 2.0 ** rel[j]) * (discount[i] - discount[j])) / ideal
                answer[i] -= share
                answer[j] += share
    return answer
