# Reads the free state only and misses a sale on the last day.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        hold, sold, free = -prices[0], 0, 0
        for p in prices[1:]:
            hold, sold, free = max(hold, free - p), hold + p, max(free, sold)
        return free
