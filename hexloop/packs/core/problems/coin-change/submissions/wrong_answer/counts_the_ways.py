# Answers how many ways there are, which is another problem.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            for x in range(coin, amount + 1):
                ways[x] += ways[x - coin]
        return ways[amount] or -1
