class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        holding, done = float("-inf"), 0
        for price in prices:
            done = max(done, holding + price)
            holding = max(holding, -price)
        return done
