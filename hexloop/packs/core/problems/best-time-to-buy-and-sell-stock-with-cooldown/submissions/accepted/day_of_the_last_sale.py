class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        best = [0]
        cheapest = -math.inf
        for i, p in enumerate(prices):
            best.append(max(best[-1], cheapest + p))
            cheapest = max(cheapest, best[max(i - 1, 0)] - p)
        return best[-1]
