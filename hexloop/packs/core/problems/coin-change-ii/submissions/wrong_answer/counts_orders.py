# The loops are changed over: 2 + 3 and 3 + 2 count as two.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for v in range(1, amount + 1):
            for c in coins:
                if c <= v:
                    ways[v] += ways[v - c]
        return ways[amount]
