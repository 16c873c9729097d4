# The loop over the last balloon stops one short, so the rightmost is never the last.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row = [1] + nums + [1]
        n = len(row)
        dp = [[0] * n for _ in range(n)]
        for width in range(2, n):
            for a in range(n - width):
                b = a + width
                for k in range(a + 1, max(a + 2, b - 1)):
                    dp[a][b] = max(dp[a][b], dp[a][k] + dp[k][b] + row[a] * row[k] * row[b])
        return dp[0][n - 1]
