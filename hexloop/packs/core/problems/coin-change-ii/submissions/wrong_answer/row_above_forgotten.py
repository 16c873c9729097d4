# A table with a row for each value; where the value does not fit, the count above is not taken over.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        n = len(coins)
        dp = [[0] * (amount + 1) for _ in range(n + 1)]
        for i in range(n + 1):
            dp[i][0] = 1
        for i in range(1, n + 1):
            for v in range(1, amount + 1):
                if coins[i - 1] <= v:
                    dp[i][v] = dp[i - 1][v] + dp[i][v - coins[i - 1]]
        return dp[n][amount]
