# Greedy again, with each coin in turn as the largest: a mixture may still be better.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        coins.sort(reverse=True)
        best = float("inf")
        for i in range(len(coins)):
            rest, used = amount, 0
            for c in coins[i:]:
                used += rest // c
                rest %= c
            if rest == 0:
                best = min(best, used)
        return -1 if best == float("inf") else best
