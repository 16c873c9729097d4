# Uses each flight in both directions.
class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        best = [inf] * n
        best[src] = 0
        for _ in range(k + 1):
            following = best[:]
            for u, v, price in flights:
                following[v] = min(following[v], best[u] + price)
                following[u] = min(following[u], best[v] + price)
            best = following
        return -1 if best[dst] == inf else best[dst]
