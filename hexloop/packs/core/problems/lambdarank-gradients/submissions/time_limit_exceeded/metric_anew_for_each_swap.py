# Computes DCG anew for each pair with the two places swapped.
import math

import numpy as np


def lambdas(s, rel, k):
    n = len(s)
    order = sorted(range(n), key=lambda i: (-s[i], i))
    relevance = rel.tolist()

    def dcg(documents):
        return sum((2 ** relevance[i] - 1) / math.log2(place + 2) for place, i in enumerate(documents[:k]))

    ideal = dcg(sorted(range(n), key=lambda i: -relevance[i]))
    now = dcg(order)
    answer = np.zeros(n)
    for a in range(n):
        for b in range(n):
            i, j = order[a], order[b]
            if relevance[i] > relevance[j]:
                share = float(np.exp(-np.logaddexp(0, s[i] - s[j])))
                if k is not None:
                    swapped = order.copy()
                    swapped[a], swapped[b] = j, i
                    share *= abs(dcg(swapped) - now) / ideal
                answer[i] -= share
                answer[j] += share
    return answer
