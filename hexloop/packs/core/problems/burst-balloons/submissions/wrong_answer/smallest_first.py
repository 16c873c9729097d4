# Greedy: pops the smallest number first, wherever it hangs.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row, coins = [1] + nums + [1], 0
        while len(row) > 2:
            k = min(range(1, len(row) - 1), key=lambda i: row[i])
            coins += row[k - 1] * row[k] * row[k + 1]
            row.pop(k)
        return coins
