# Takes 0 for a missing neighbor, so the outer balloons win nothing.
class Solution:
    def maxCoins(self, nums: List[int]) -> int:
        row = [0] + nums + [0]
        n = len(row)
        dp = [[0] * n for _ in range(n)]
        for a in range(n - 1, -1, -1):
            for b in range(a + 2, n):
                for k in range(a + 1, b):
                    dp[a][b] = max(dp[a][b], dp[a][k] + dp[k][b] + row[a] * row[k] * row[b])
        return dp[0][n - 1]
