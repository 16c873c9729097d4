# Tries every day both ways, over and over.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        def gain(day, holding):
            if day >= len(prices):
                return 0
            wait = gain(day + 1, holding)
            if holding:
                return max(wait, gain(day + 2, False) + prices[day])
            return max(wait, gain(day + 1, True) - prices[day])

        return gain(0, False)
