class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        arriving = [[] for _ in range(n)]
        for u, v, price in flights:
            arriving[v].append((u, price))

        @cache
        def cheapest(city, left):
            if city == src:
                return 0
            if left == 0:
                return inf
            return min((cheapest(u, left - 1) + price for u, price in arriving[city]), default=inf)

        total = cheapest(dst, k + 1)
        return total if total < inf else -1
