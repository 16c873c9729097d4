# Dijkstra: a state is settled before a later gain makes it cheaper.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        steps = defaultdict(list)
        for a, b, cost in edges:
            steps[a].append((b, cost))
        best, heap = {}, [(0, source)]
        while heap:
            total, state = heappop(heap)
            if state not in best:
                best[state] = total
                for other, cost in steps[state]:
                    heappush(heap, (total + cost, other))
        return [best.get(state) for state in range(n)]
