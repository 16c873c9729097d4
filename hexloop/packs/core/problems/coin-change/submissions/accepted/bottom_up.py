class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        impossible = amount + 1
        best = [0] + [impossible] * amount
        for c in coins:
            for v in range(c, amount + 1):
                if best[v - c] + 1 < best[v]:
                    best[v] = best[v - c] + 1
        return best[amount] if best[amount] < impossible else -1
