# Gives each value its one choice in the table, also beyond the end: IndexError.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [0] * (amount + 1)
        for c in coins:
            ways[c] += 1
            for v in range(c + 1, amount + 1):
                ways[v] += ways[v - c]
        return ways[amount] if amount else 1
