# Bellman-Ford: relaxes all edges until nothing changes, one step further in each round.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        best = [inf] * n
        best[source] = 0
        changed = True
        while changed:
            changed = False
            for a, b, cost in edges:
                if best[a] + cost < best[b]:
                    best[b] = best[a] + cost
                    changed = True
        return [None if cost == inf else cost for cost in best]
