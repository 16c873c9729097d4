class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        steps = defaultdict(list)
        for a, b, cost in edges:
            steps[a].append((b, cost))
        # States in the order in which the search leaves them; backwards, this is a topological order.
        left, seen = [], {source}
        path = [(source, iter(steps[source]))]
        while path:
            state, ahead = path[-1]
            for other, _ in ahead:
                if other not in seen:
                    seen.add(other)
                    path.append((other, iter(steps[other])))
                    break
            else:
                left.append(state)
                path.pop()
        best = {source: 0}
        for state in reversed(left):
            for other, cost in steps[state]:
                best[other] = min(best.get(other, inf), best[state] + cost)
        return [best.get(state) for state in range(n)]
