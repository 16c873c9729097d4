class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = defaultdict(list)
        for u, v, w in times:
            links[u].append((v, w))
        received = {}
        heap = [(0, k)]
        while heap:
            second, station = heappop(heap)
            if station in received:
                continue
            received[station] = second
            for other, takes in links[station]:
                heappush(heap, (second + takes, other))
        return max(received.values()) if len(received) == n else -1
