class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        @cache
        def gain(day, holding):
            if day >= len(prices):
                return 0
            if holding:
                trade = gain(day + 2, False) + prices[day]
            else:
                trade = gain(day + 1, True) - prices[day]
            return max(trade, gain(day + 1, holding))

        return gain(0, False)
