class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        earliest = {station: inf for station in range(1, n + 1)}
        earliest[k] = 0
        changed = True
        while changed:
            changed = False
            for u, v, w in times:
                if earliest[u] + w < earliest[v]:
                    earliest[v] = earliest[u] + w
                    changed = True
        last = max(earliest.values())
        return -1 if last == inf else last
