# Sells on the very next day.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        return max([0] + [b - a for a, b in zip(prices, prices[1:])])
