# Compares with the number of stations that the links mention: one without links is not missed.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links, stations = defaultdict(list), {k}
        for u, v, w in times:
            links[u].append((v, w))
            stations |= {u, v}
        received, heap = {}, [(0, k)]
        while heap:
            second, station = heappop(heap)
            if station not in received:
                received[station] = second
                for other, takes in links[station]:
                    heappush(heap, (second + takes, other))
        return max(received.values()) if len(received) == len(stations) else -1
