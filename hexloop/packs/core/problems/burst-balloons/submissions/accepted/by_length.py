class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row = [1, *nums, 1]
        n = len(row)
        best = [[0] * n for _ in row]
        for width in range(2, n):
            for a in range(n - width):
                b = a + width
                ends = row[a] * row[b]
                best[a][b] = max(best[a][k] + ends * row[k] + best[k][b] for k in range(a + 1, b))
        return best[0][-1]
