# Adds up the links of the shortest ways, as if one message went round instead of many at once.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = defaultdict(list)
        for u, v, w in times:
            links[u].append((v, w))
        received, heap, total = set(), [(0, 0, k)], 0
        while heap:
            second, step, station = heappop(heap)
            if station not in received:
                received.add(station)
                total += step
                for other, takes in links[station]:
                    heappush(heap, (second + takes, takes, other))
        return total if len(received) == n else -1
