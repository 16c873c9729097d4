# Allows k flights instead of k stops.
class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        best = [inf] * n
        best[src] = 0
        for _ in range(k):
            following = best[:]
            for u, v, price in flights:
                following[v] = min(following[v], best[u] + price)
            best = following
        return -1 if best[dst] == inf else best[dst]
