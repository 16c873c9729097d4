import heapq

import numpy as np


def mmr(rel, sim, lam, k):
    # From the second choice on values only fall, so an old one is a bound: refresh it when it comes to the top.
    first = int((lam * rel).argmax())
    chosen = [first]
    values = lam * rel - (1 - lam) * sim[first]
    heap = [(-value, i, 1) for i, value in enumerate(values.tolist()) if i != first]
    heapq.heapify(heap)
    while heap and len(chosen) < k:
        _, i, seen = heapq.heappop(heap)
        if seen == len(chosen):
            chosen.append(i)
        else:
            value = lam * rel[i] - (1 - lam) * sim[i, chosen].max()
            heapq.heappush(heap, (-float(value), i, len(chosen)))
    return chosen
