# Breadth-first: the price of the way with the fewest flights.
class Solution:
    def findCheapestPrice(self, n: int, flights: List[List[int]], src: int, dst: int, k: int) -> int:
        leaving = defaultdict(list)
        for u, v, price in flights:
            leaving[u].append((v, price))
        cost, level = {src: 0}, [src]
        for _ in range(k + 1):
            following = []
            for city in level:
                for other, price in leaving[city]:
                    if other not in cost:
                        cost[other] = cost[city] + price
                        following.append(other)
            level = following
        return cost.get(dst, -1)
