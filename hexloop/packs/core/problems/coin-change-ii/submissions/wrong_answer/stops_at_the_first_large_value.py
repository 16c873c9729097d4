# Breaks off at a value beyond the amount, as if the values were sorted.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for c in coins:
            if c > amount:
                break
            for v in range(c, amount + 1):
                ways[v] += ways[v - c]
        return ways[amount]
