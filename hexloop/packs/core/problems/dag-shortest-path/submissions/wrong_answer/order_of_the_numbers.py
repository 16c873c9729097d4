# Treats the states in the order of their numbers, as if steps always led upwards.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        best = [inf] * n
        best[source] = 0
        for a, b, cost in sorted(edges):
            best[b] = min(best[b], best[a] + cost)
        return [None if cost == inf else cost for cost in best]
