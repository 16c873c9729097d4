# Greedy: pops whatever wins the most at the moment.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row, coins = [1] + nums + [1], 0
        while len(row) > 2:
            gains = [row[i - 1] * row[i] * row[i + 1] for i in range(1, len(row) - 1)]
            best = max(gains)
            coins += best
            row.pop(gains.index(best) + 1)
        return coins
