class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        best = gain = 0
        for yesterday, today in pairwise(prices):
            gain = max(0, gain + today - yesterday)
            best = max(best, gain)
        return best
