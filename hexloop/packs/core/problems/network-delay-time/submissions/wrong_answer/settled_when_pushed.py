# Dijkstra that marks a station when it enters the heap: a better way that is found later is ignored.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = defaultdict(list)
        for u, v, w in times:
            links[u].append((v, w))
        seen, heap, last = {k}, [(0, k)], 0
        while heap:
            last, station = heappop(heap)
            for other, takes in links[station]:
                if other not in seen:
                    seen.add(other)
                    heappush(heap, (last + takes, other))
        return last if len(seen) == n else -1
