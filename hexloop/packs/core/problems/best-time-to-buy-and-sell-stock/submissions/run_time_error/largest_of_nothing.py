# Looks for the best price after the last day too: max() of an empty list.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        best = 0
        for day, price in enumerate(prices):
            best = max(best, max(prices[day + 1 :]) - price)
        return best
