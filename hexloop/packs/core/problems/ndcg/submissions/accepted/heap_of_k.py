import heapq
import math


def ndcg(rel, score, k, gain):
    gains = [2**r - 1 if gain == "exponential" else r for r in rel.tolist()]
    retrieved = heapq.nsmallest(k, zip((-score).tolist(), range(len(gains))))
    discounts = [1 / math.log2(rank + 2) for rank in range(len(retrieved))]
    found = sum(gains[index] * discount for (_, index), discount in zip(retrieved, discounts))
    best = sum(g * discount for g, discount in zip(heapq.nlargest(k, gains), discounts))
    return found / best if best else 0.0
