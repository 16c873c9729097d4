# Takes the highest and the lowest price, whichever comes first.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        return max(prices) - min(prices)
