# Answers for a single purchase and a single sale.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        best, low = 0, prices[0]
        for p in prices:
            low = min(low, p)
            best = max(best, p - low)
        return best
