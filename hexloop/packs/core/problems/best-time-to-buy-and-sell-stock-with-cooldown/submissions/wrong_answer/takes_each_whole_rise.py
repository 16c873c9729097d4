# Greedy: sells at the top of each rise and skips the day after, never holding on through a dip.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        gain, i, n = 0, 0, len(prices)
        while i < n - 1:
            if prices[i + 1] > prices[i]:
                low = prices[i]
                while i < n - 1 and prices[i + 1] >= prices[i]:
                    i += 1
                gain += prices[i] - low
                i += 2
            else:
                i += 1
        return gain
