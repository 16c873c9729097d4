# Breadth-first: each state keeps the cost of the way with the fewest steps.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        steps = defaultdict(list)
        for a, b, cost in edges:
            steps[a].append((b, cost))
        best, queue = {source: 0}, deque([source])
        while queue:
            state = queue.popleft()
            for other, cost in steps[state]:
                if other not in best:
                    best[other] = best[state] + cost
                    queue.append(other)
        return [best.get(state) for state in range(n)]
