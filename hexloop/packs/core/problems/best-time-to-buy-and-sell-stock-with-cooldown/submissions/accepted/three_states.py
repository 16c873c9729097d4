class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        hold, sold, free = -math.inf, -math.inf, 0
        for p in prices:
            hold, sold, free = max(hold, free - p), hold + p, max(free, sold)
        return max(sold, free)
