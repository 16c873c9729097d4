class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        best = [inf] * n
        best[src] = 0
        for _ in range(k + 1):
            following = best[:]
            for u, v, price in flights:
                if best[u] + price < following[v]:
                    following[v] = best[u] + price
            best = following
        return -1 if best[dst] == inf else best[dst]
