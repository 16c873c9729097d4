# Walks every route within the limit: their number explodes where there are many flights.
class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        leaving = defaultdict(list)
        for u, v, price in flights:
            leaving[u].append((v, price))

        def cheapest(city, left):
            if city == dst:
                return 0
            if left == 0:
                return inf
            return min((price + cheapest(other, left - 1) for other, price in leaving[city]), default=inf)

        total = cheapest(src, k + 1)
        return -1 if total == inf else total
