# Counts a ticket still held at the end as if it were sold at the highest price of all.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        hold, sold, free = -prices[0], 0, 0
        for p in prices[1:]:
            hold, sold, free = max(hold, free - p), hold + p, max(free, sold)
        return max(sold, free, hold + max(prices))
