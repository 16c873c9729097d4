import numpy as np


def lambdas(s, rel, k):
    n = len(s)
    answer = np.zeros(n)
    gain = np.exp2(rel)
    if k is None:
        discount = None
    else:
        rank = np.argsort(np.lexsort((np.arange(n), -s)))
        discount = np.where(rank < k, np.log(2) / np.log(rank + 2), 0)
        top = np.sort(gain - 1)[::-1][:k]
        # An ideal of 0 makes all gains infinite, but then there is no pair to use them.
        gain = gain / (top * np.log(2) / np.log(np.arange(len(top)) + 2)).sum()
    for i in range(n):
        worse = rel < rel[i]
        pull = 0.5 * (1 - np.tanh((s[i] - s[worse]) / 2))
        if discount is not None:
            pull = pull * np.abs((gain[i] - gain[worse]) * (discount[i] - discount[worse]))
        answer[worse] += pull
        answer[i] -= pull.sum()
    return answer
