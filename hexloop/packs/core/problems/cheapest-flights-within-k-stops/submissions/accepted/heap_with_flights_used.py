class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        leaving = defaultdict(list)
        for u, v, price in flights:
            leaving[u].append((v, price))
        fewest = {}
        heap = [(0, 0, src)]
        while heap:
            cost, used, city = heappop(heap)
            if city == dst:
                return cost
            if used > k or used >= fewest.get(city, inf):
                continue
            fewest[city] = used
            for other, price in leaving[city]:
                heappush(heap, (cost + price, used + 1, other))
        return -1
