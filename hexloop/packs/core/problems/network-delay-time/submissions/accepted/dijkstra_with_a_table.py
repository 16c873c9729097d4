class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        takes = [[inf] * (n + 1) for _ in range(n + 1)]
        for u, v, w in times:
            takes[u][v] = w
        open_stations = set(range(1, n + 1))
        best = [inf] * (n + 1)
        best[k] = 0
        while open_stations:
            station = min(open_stations, key=best.__getitem__)
            last = best[station]
            if last == inf:
                return -1
            open_stations.remove(station)
            for other in open_stations:
                best[other] = min(best[other], last + takes[station][other])
        return last
