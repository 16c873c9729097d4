# Asks for the second day without knowing that there is one: IndexError for a single day.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        n = len(prices)
        hold, free = [0] * n, [0] * n
        hold[0] = -prices[0]
        hold[1] = max(hold[0], -prices[1])
        free[1] = max(0, prices[1] - prices[0])
        for i in range(2, n):
            hold[i] = max(hold[i - 1], free[i - 2] - prices[i])
            free[i] = max(free[i - 1], hold[i - 1] + prices[i])
        return free[-1]
