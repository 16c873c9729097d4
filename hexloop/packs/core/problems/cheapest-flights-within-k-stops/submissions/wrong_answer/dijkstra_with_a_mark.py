# Dijkstra that settles a city once: the cheap way with too many stops hides the one with fewer.
class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        leaving = defaultdict(list)
        for u, v, price in flights:
            leaving[u].append((v, price))
        heap, settled = [(0, 0, src)], set()
        while heap:
            cost, used, city = heappop(heap)
            if city == dst:
                return cost
            if city in settled or used > k:
                continue
            settled.add(city)
            for other, price in leaving[city]:
                heappush(heap, (cost + price, used + 1, other))
        return -1
