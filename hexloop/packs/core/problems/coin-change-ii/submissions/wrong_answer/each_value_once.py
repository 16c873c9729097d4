# Runs downwards, so that no value is used twice.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for c in coins:
            for v in range(amount, c - 1, -1):
                ways[v] += ways[v - c]
        return ways[amount]
