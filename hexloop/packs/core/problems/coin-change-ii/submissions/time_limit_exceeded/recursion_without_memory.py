# Builds up every choice by itself.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        def ways(rest, i):
            if rest == 0:
                return 1
            if i == len(coins):
                return 0
            total = 0
            for left in range(rest, -1, -coins[i]):
                total += ways(left, i + 1)
            return total

        return ways(amount, 0)
